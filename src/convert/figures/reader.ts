/**
 * Reads the figures of one block. The reader walks sentence by sentence and clause by clause and remembers what a clause may
 * leave out: who acts, what was counted last, of what whole the parts are named.
 */
import type { Words } from '../lexicon/matcher.js';
import type { Clause, Sentence } from './clauses.js';
import type { Draft, NameSource } from './draft.js';
import type { FoldedText } from './fold.js';
import { unfold } from './fold.js';
import {
  endsWithAgent,
  nameParts,
  nounAfter,
  stripLead,
  stripTail,
  timeless,
  withoutBrackets,
} from './names.js';
import { completeName, isIncomplete, type Memory } from './completion.js';
import { findPeriod } from './periods.js';
import type { Quantity } from './quantities.js';
import { roleOf, type Role } from './roles.js';
import { isThreshold } from './thresholds.js';
import { statusOf } from './status.js';

/** A block (or one item of a list) made ready for reading. */
export interface Piece {
  block: string;
  /** Offset of this text in the block's text. */
  offset: number;
  folded: FoldedText;
  sentences: Sentence[];
  section: number;
  /** Whether its section tells what is planned. */
  planned: boolean;
  /** The point or heading at an offset of the folded text. */
  topicAt: (offset: number) => string;
}

export interface ReaderContext {
  words: Words;
  year?: number;
}

let sentenceCount = 0;

/** All figures of a piece, in order of place. */
export function readPiece(piece: Piece, context: ReaderContext): Draft[] {
  const drafts: Draft[] = [];
  const memory: Memory = { actor: '', object: '', prefix: '', topic: '' };
  for (const sentence of piece.sentences) {
    sentenceCount++;
    memory.topic = piece.topicAt(sentence.start);
    new SentenceReader(piece, sentence, context, memory, drafts).read();
  }
  return drafts;
}

class SentenceReader {
  readonly #text: string;
  readonly #words: Words;
  readonly #number = sentenceCount;
  #scope = '';
  #period: Draft['period'];
  #own: Draft[] = [];
  #part: { whole: Draft; from: number } | undefined;
  #last: Draft | undefined;
  #level: Draft | undefined;

  constructor(
    private readonly piece: Piece,
    private readonly sentence: Sentence,
    private readonly context: ReaderContext,
    private readonly memory: Memory,
    private readonly drafts: Draft[],
  ) {
    this.#text = piece.folded.text;
    this.#words = context.words;
  }

  read(): void {
    this.memory.head = undefined;
    this.memory.base = '';
    const carriedActor = this.memory.actor;
    this.memory.actor = '';
    this.memory.previousActor = carriedActor || this.memory.previousActor;
    for (const clause of this.sentence.clauses) {
      if (clause.lead === ';') {
        this.#part = undefined;
        this.memory.base = '';
      }
      this.#frame(clause);
      if (clause.quantities.length === 0) this.#remember(clause);
      else this.#readClause(clause);
    }
  }

  /** Notes scope and period a clause opens with, for itself and those after it. */
  #frame(clause: Clause): void {
    const head = this.#plain(clause.start, clause.end, clause);
    const period = findPeriod(head.slice(0, 24), this.context.year);
    if (period) this.#period = period;
    const scope = this.#words.scopes.at(stripLead(head, this.#words), 0);
    if (scope) this.#scope = scope;
  }

  /** A clause without numbers: who acts and what was done may be left out later. */
  #remember(clause: Clause): void {
    if (clause.lead === '(') return;
    const text = stripLead(this.#plain(clause.start, clause.end, clause), this.#words);
    const base = /^(?:在)?([^,]{2,24}?)(?:中|里|方面)$/.exec(
      this.#plain(clause.start, clause.end, clause).replace(/^[,;]/, ''),
    );
    if (base) {
      this.memory.base = base[1]!.replace(/^在/, '');
      return;
    }
    const parts = nameParts(text, this.#words);
    if (parts.subject && endsWithAgent(parts.subject, this.#words))
      this.memory.actor = lastWords(parts.subject, 24);
    else if (!this.memory.actor) this.memory.actor = leadingActor(text, this.#words);
    if (parts.verb && parts.object.length >= 2) this.memory.object = lastWords(objectOf(parts.object), 24);
    this.#level = undefined;
  }

  #readClause(clause: Clause): void {
    const runs = groupRuns(clause, this.#text);
    let from = clause.start;
    for (let r = 0; r < runs.length; r++) {
      const run = runs[r]!;
      const next = runs[r + 1];
      const before = this.#plain(from, run[0]!.start, clause);
      const after = this.#plain(run[run.length - 1]!.end, next ? next[0]!.start : clause.end, clause);
      this.#openPart(before, clause);
      const origin = next && fromTo(before, after, this.#words);
      if (origin !== undefined && next) {
        this.#readFromTo(clause, run, next, origin, after);
        r++;
        from = next[next.length - 1]!.end;
        continue;
      }
      if (isThreshold(before, run[0]!, after, this.#words)) {
        // The number belongs to the name of what is counted: it stays in the text before the next number.
        continue;
      }
      if (run.length > 1) this.#readRun(clause, run, before, after);
      else this.#readOne(clause, run[0]!, before, after);
      from = run[run.length - 1]!.end;
    }
  }

  /** 其中, 含, 包括: what follows is part of the figure before. */
  #openPart(before: string, clause: Clause): void {
    const opens = /^[,;、]?(?:其中|内含|含|包括|包含|其余)/.test(before);
    const whole = clause.lead === '(' && clause.host ? this.#lastOf(clause.host) : this.#level;
    if ((opens || clause.lead === '(') && whole) this.#part = { whole, from: clause.start };
    else if (clause.lead === ';') this.#part = undefined;
    else if (
      this.#part &&
      clause.host === undefined &&
      this.#part.whole &&
      clause.lead === ',' &&
      this.#closedBracket(clause)
    )
      this.#part = undefined;
  }

  #closedBracket(clause: Clause): boolean {
    return (
      this.#part !== undefined &&
      this.#text.slice(this.#part.from - 1, this.#part.from) === '(' &&
      clause.start > this.#part.from
    );
  }

  #lastOf(host: Clause): Draft | undefined {
    for (let i = this.#own.length - 1; i >= 0; i--) {
      const draft = this.#own[i]!;
      if (draft.quantity.start >= host.start && draft.quantity.end <= host.end && draft.relation !== 'change')
        return draft;
    }
    return this.#level;
  }

  #plain(start: number, end: number, clause: Clause): string {
    let text = '';
    let at = start;
    for (const [a, b] of clause.holes) {
      if (b < start || a >= end) continue;
      const inner = this.#text.slice(a, b + 1);
      text += this.#text.slice(at, Math.max(at, a)) + withoutBrackets(inner);
      at = Math.max(at, b + 1);
    }
    return text + this.#text.slice(at, Math.max(at, end));
  }

  #readOne(clause: Clause, quantity: Quantity, before: string, after: string): void {
    const role = roleOf(before, quantity, this.#words);
    if (quantity.bare && !this.#acceptsBare(quantity, before, role)) return;
    if (role.type === 'level') this.#level_(clause, quantity, before, after);
    else this.#related(clause, quantity, role);
  }

  /** Numbers without a unit are figures only where the name says of what: 指数为102.3, 资金640万. */
  #acceptsBare(quantity: Quantity, before: string, role: Role): boolean {
    if (/万|亿/.test(quantity.unit)) return before.length > 0 || role.type !== 'level';
    const name = stripTail(before, this.#words);
    return (
      /(?:指数|得分|评分|总分|系数|比值|性别比|满意度|分值|均分|PMI|CPI|PPI)$/.test(name) && name !== before
    );
  }

  /** Change, comparison, share, completion, rank: figures of a figure. */
  #related(clause: Clause, quantity: Quantity, role: Exclude<Role, { type: 'level' }>): void {
    const own = this.#clean(role.name);
    const owner = own && !isPronoun(own) ? this.#ownerNamed(own) : this.#owner(quantity);
    const subject =
      own && !isPronoun(own) ? this.#completed(own, quantity) : this.#subjectFor(owner, quantity);
    const draft = this.#draft(
      clause,
      quantity,
      subject.label,
      own ? subject.named : owner ? 'clause' : subject.named,
    );
    draft.object = own ? subject.object : (owner?.object ?? subject.object);
    if (owner) draft.owner = owner;
    switch (role.type) {
      case 'change': {
        draft.relation = 'change';
        draft.kind = quantity.family === 'points' ? 'percentage-points' : 'change';
        draft.label = `${draft.label}${shortBase(role.base)}${changeWord(role.verb)}`;
        draft.change = { direction: role.direction, ...(role.base && { base: role.base }) };
        if (quantity.value !== undefined) draft.change.value = quantity.value;
        draft.change.unit = quantity.unit;
        if (owner && !owner.change && owner.relation !== 'change' && !own) owner.change = { ...draft.change };
        break;
      }
      case 'reached':
        draft.kind = quantity.kind;
        if (role.direction) draft.change = { direction: role.direction };
        if (!own && owner && owner.unit !== quantity.unit)
          draft.label = `${draft.label}${levelNoun(quantity)}`;
        break;
      case 'comparison':
        draft.relation = 'change';
        draft.kind = quantity.family === 'points' ? 'percentage-points' : 'change';
        draft.label = `${draft.label}${role.verb.replace(/出$/, '出')}${role.base}`;
        draft.change = {
          direction: /[低慢少落]/.test(role.verb) ? 'down' : 'up',
          base: `${role.verb}${role.base}`,
          unit: quantity.unit,
        };
        if (quantity.value !== undefined) draft.change.value = quantity.value;
        break;
      case 'share':
        draft.relation = 'share';
        draft.label = shareLabel(draft.label, role.base);
        if (role.base) draft.shareOf = role.base;
        else if (this.#part) draft.shareOf = this.#part.whole.label;
        break;
      case 'completion':
        draft.relation = 'share';
        draft.label = `${draft.label}完成${role.base}比例`;
        draft.shareOf = role.base;
        break;
      case 'rank': {
        draft.relation = 'rank';
        const scope = role.scope || this.memory.rankScope || '';
        if (role.scope) this.memory.rankScope = role.scope;
        draft.label = `${draft.label}${scope}排名`;
        draft.rank = {
          position: quantity.value!,
          ...(scope && { scope }),
          ...(role.streak && { streak: role.streak }),
        };
        if (owner && !owner.rank && !own) owner.rank = { ...draft.rank };
        break;
      }
    }
    if (role.type === 'reached') this.#setLevel(draft);
    this.#push(draft, clause, !own && !!owner);
  }

  #clean(text: string): string {
    return stripTail(stripLead(timeless(withoutBrackets(text)), this.#words), this.#words).replace(
      /^[,、:;]+|[,、:;]+$/g,
      '',
    );
  }

  #completed(own: string, quantity: Quantity): { label: string; named: NameSource; object: string } {
    const name = completeName(own, quantity, this.memory, this.#words, !!this.#part);
    return { label: name.label, named: name.named, object: name.object };
  }

  #owner(quantity: Quantity): Draft | undefined {
    void quantity;
    return this.#level ?? this.#last;
  }

  #ownerNamed(own: string): Draft | undefined {
    const last = this.#own[this.#own.length - 1];
    return last && last.relation === undefined && (last.label.includes(own) || own.includes(last.label))
      ? last
      : undefined;
  }

  #subjectFor(
    owner: Draft | undefined,
    quantity: Quantity,
  ): { label: string; named: NameSource; object: string } {
    if (owner) return { label: owner.label, named: 'clause', object: owner.object };
    return this.#completed('', quantity);
  }

  /** A level: 上线事项103项, 35家联系点, 2个工作日内完成签章. */
  #level_(clause: Clause, quantity: Quantity, before: string, after: string): void {
    const name = this.#levelName(quantity, before, after);
    for (const label of jointRates(name.label, quantity)) {
      const draft = this.#draft(clause, quantity, label, name.named);
      draft.object = name.object;
      draft.prefix = name.prefix;
      draft.subject = name.subject;
      if (this.#part && this.#part.whole !== draft) {
        const { whole } = this.#part;
        if (isPartOf(draft, whole)) {
          draft.owner = whole;
          draft.relation = 'part';
        }
      }
      this.#push(draft, clause, name.named === 'clause' && name.bare);
      if (draft.relation !== 'part' || name.named === 'own') this.#setLevel(draft);
      else this.#last = draft;
    }
  }

  #setLevel(draft: Draft): void {
    this.#level = draft;
    this.#last = draft;
    this.memory.head = draft;
    if (draft.object) this.memory.object = draft.object;
    if (draft.subject) this.memory.actor = draft.subject;
  }

  #levelName(
    quantity: Quantity,
    before: string,
    after: string,
  ): { label: string; named: NameSource; object: string; prefix: string; subject: string; bare: boolean } {
    const words = this.#words;
    const lead = this.#clean(before.replace(/^.*(?:显示|表明|指出)(?=.)/, ''));
    const rest = after.replace(/^(?:以上|以下|左右|以内)?(?:的)?/, (m) => m);
    if (
      quantity.family === 'duration' &&
      rest &&
      lead &&
      !/^[,、]/.test(rest) &&
      /内$|^(?:within)$/.test(quantity.qualifier === 'within' ? '内' : '')
    ) {
      const done = rest.split(/[,、;]/)[0]!.slice(0, 16);
      return this.#own_(`${lead}${done}时限`, quantity, '');
    }
    if (
      /次$/.test(quantity.unit) &&
      rest &&
      nameParts(rest, words).verb &&
      nameParts(rest, words).subject === '' &&
      lead &&
      !this.#words.verbs.before(lead, lead.length)
    ) {
      return this.#own_(`${lead}${rest.split(/[,;]/)[0]!.slice(0, 24)}次数`, quantity, '');
    }
    const of = /^的/.test(rest) ? rest.slice(1) : '';
    if (of) {
      const { noun, said } = nounAfter(of, words);
      const thing = trimNoun(noun);
      if (thing && (quantity.family === 'percent' || quantity.family === 'multiple')) {
        return this.#own_(`${said ? `${saidOf(said)}的` : ''}${lead}${thing}占比`, quantity, '');
      }
      if (thing.length >= 2 && !lead) return this.#own_(thing, quantity, '');
      if (
        thing.length >= 2 &&
        /(?:投资|总投资|占地|面积|金额|资金|融资|高|长|宽|深|重|容量|规模|总额|建筑面积)$/.test(lead)
      )
        return this.#own_(`${thing}${lead}`, quantity, '');
      if (thing.length >= 2) return this.#own_(joinVerb(lead, thing, words), quantity, lead);
    }
    if (rest && !/^[,、:;的]/.test(rest) && !/^(?:以上|以下|左右|以内)$/.test(rest)) {
      const { noun, said } = nounAfter(rest, words);
      const thing = trimNoun(noun);
      if (thing.length >= 1 && !startsPredicate(rest, words)) {
        const label = joinVerb(lead, thing, words);
        const extra = said && isPlainNoun(label, lead, words) ? saidOf(said) : '';
        return this.#own_(extra ? `${extra}的${label}` : label, quantity, lead, thing);
      }
    }
    const name = completeName(lead, quantity, this.memory, words, !!this.#part);
    const parts = nameParts(name.label, words);
    return {
      ...name,
      prefix: parts.verb ? name.label.slice(0, name.label.length - parts.object.length) : '',
      subject: endsWithAgent(parts.subject, words) ? parts.subject : '',
      bare: isIncomplete(lead, words),
    };
  }

  #own_(
    label: string,
    quantity: Quantity,
    lead: string,
    thing = '',
  ): { label: string; named: NameSource; object: string; prefix: string; subject: string; bare: boolean } {
    const name = thing
      ? { label, named: 'own' as const, object: thing }
      : completeName(label, quantity, this.memory, this.#words, !!this.#part);
    const parts = nameParts(lead, this.#words);
    return {
      label: name.label,
      named: name.named,
      object: thing || name.object,
      prefix: lead,
      subject: endsWithAgent(parts.subject, this.#words) ? parts.subject : '',
      bare: false,
    };
  }

  /** Numbers side by side, 4.5%、7%: shared out over the subjects when there are as many of them. */
  #readRun(clause: Clause, run: Quantity[], before: string, after: string): void {
    const last = run[run.length - 1]!;
    for (const quantity of run) {
      if (quantity.bare && !last.bare)
        Object.assign(quantity, {
          unit: last.unit,
          family: last.family,
          kind: last.kind,
          noun: last.noun,
          bare: undefined,
        });
    }
    const role = roleOf(before, run[0]!, this.#words);
    const { subjects, rest } = shareOut(role.type === 'level' ? before : role.name, run.length, this.#words);
    const recent = subjects.length === run.length ? undefined : this.#recentLevels(run.length);
    for (let i = 0; i < run.length; i++) {
      const quantity = run[i]!;
      const subject = subjects[i] ? `${subjects[i]}${rest}` : '';
      if (recent) {
        this.#level = recent[i];
        this.#last = recent[i];
      }
      const own = recent ? '' : subject || (role.type === 'level' ? before : role.name);
      if (role.type === 'level') {
        this.#level_(clause, quantity, own, i === run.length - 1 && !subject ? after : '');
      } else this.#related(clause, quantity, { ...role, name: own });
    }
  }

  #recentLevels(count: number): Draft[] | undefined {
    const levels = this.#own.filter((draft) => draft.relation === undefined || draft.relation === 'part');
    return levels.length >= count ? levels.slice(-count) : undefined;
  }

  #readFromTo(clause: Clause, run: Quantity[], next: Quantity[], origin: string, between: string): void {
    const own = this.#clean(origin);
    const [first, last] = [run[0]!, next[0]!];
    if (run.length > 2 && run.length === next.length) {
      this.#vector(clause, next, own);
      return;
    }
    const rank = last.rank;
    if (!last.rank && first.unit !== last.unit && first.bare) first.unit = last.unit;
    const owner = own ? undefined : this.#level;
    const subject = own ? this.#completed(own, last) : this.#subjectFor(owner, last);
    const draft = this.#draft(clause, last, subject.label, subject.named);
    draft.object = subject.object;
    const direction =
      toDirection(between, this.#words) ?? ((first.value ?? 0) > (last.value ?? 0) ? 'down' : 'up');
    if (rank) {
      const scope =
        rankRole(between) ||
        rankRole(this.#plain(clause.start, first.start, clause)) ||
        this.memory.rankScope ||
        '';
      const name = own.replace(new RegExp(`${scope}$`), '');
      draft.label = `${name || subject.label}${scope}排名`;
      draft.relation = 'rank';
      draft.kind = 'rank';
      draft.rank = {
        position: last.value!,
        ...(scope && { scope }),
        ...(first.value !== undefined && { from: first.value }),
      };
      draft.change = {
        from: first.value!,
        to: last.value!,
        unit: last.unit,
        direction: (first.value ?? 0) >= (last.value ?? 0) ? 'up' : 'down',
        better: 'up',
      };
    } else if (last.values) {
      draft.values = last.values;
    } else {
      draft.change = { direction, unit: last.unit };
      if (first.value !== undefined) draft.change.from = first.value;
      if (last.value !== undefined) draft.change.to = last.value;
      if (/时限|时间|用时|天数|环节|成本|费用|能耗|失业|发案|投诉|死亡|事故/.test(draft.label))
        draft.change.better = 'down';
      draft.kind = last.kind;
    }
    this.#setLevel(draft);
    this.#push(draft, clause, !own);
  }

  /** 由22.3%、28.6%和49.1%调整为…: a structure of percentages. */
  #vector(clause: Clause, run: Quantity[], own: string): void {
    const [first, last] = [run[0]!, run[run.length - 1]!];
    const whole: Quantity = {
      ...first,
      end: last.end,
      values: run.map(({ value }) => value ?? 0),
      kind: 'structure',
    };
    delete whole.value;
    const subject = this.#completed(own, whole);
    this.#push(this.#draft(clause, whole, subject.label, subject.named), clause, !own);
  }

  #draft(clause: Clause, quantity: Quantity, label: string, named: NameSource): Draft {
    const { piece } = this;
    const written = unfold(piece.folded, quantity.start, quantity.end);
    const draft: Draft = {
      quantity,
      label: tidyLabel(label),
      object: '',
      prefix: '',
      subject: '',
      named,
      kind: quantity.kind,
      unit: quantity.unit,
      written: shift(written, piece.offset),
      quote: { start: 0, end: 0 },
      block: piece.block,
      section: piece.section,
      sentence: this.#number,
      topic: this.memory.topic,
      doubts: [],
    };
    if (quantity.value !== undefined) draft.value = quantity.value;
    if (quantity.max !== undefined) draft.max = quantity.max;
    if (quantity.values) draft.values = quantity.values;
    const scope = this.#words.scopes.at(draft.label, 0) ?? this.#scope;
    if (scope) draft.scope = scope;
    const status = statusOf(
      this.#text.slice(this.sentence.start, quantity.start),
      this.#text.slice(clause.start, quantity.start),
      piece.planned,
      this.#words,
    );
    if (status) draft.status = status;
    if (this.#period) draft.period = this.#period;
    return draft;
  }

  /** The quote is the clause; it reaches back to the subject when the clause leaves it out. */
  #push(draft: Draft, clause: Clause, reachBack: boolean): void {
    let start = clause.start;
    if (reachBack && this.#own.length && clause.host === undefined) {
      const owner = draft.owner ?? this.memory.head;
      const from = owner && owner.sentence === this.#number ? this.#clauseStart(owner) : start;
      if (from < start && draft.quantity.end - from <= 60) start = from;
    }
    let end = clause.end;
    if (end < draft.quantity.end) end = draft.quantity.end;
    while (
      start < draft.quantity.start &&
      /[,、:;()\s和及与并—\-]/.test(this.#text[start]!) &&
      (this.#text[start] !== '(' || start === clause.start)
    )
      start++;
    draft.quote = shift(unfold(this.piece.folded, start, end), this.piece.offset);
    this.#own.push(draft);
    this.drafts.push(draft);
    draft.subject ||= '';
  }

  #clauseStart(owner: Draft): number {
    const clause = this.sentence.clauses.find(
      ({ start, end, host }) => !host && owner.quantity.start >= start && owner.quantity.end <= end,
    );
    return clause ? clause.start : Number.MAX_SAFE_INTEGER;
  }
}

const shift = ({ start, end }: { start: number; end: number }, by: number) => ({
  start: start + by,
  end: end + by,
});

/** Numbers with nothing but 、 and 和 between them make one run. */
function groupRuns(clause: Clause, text: string): Quantity[][] {
  const runs: Quantity[][] = [];
  for (const quantity of clause.quantities) {
    const last = runs[runs.length - 1];
    const between = last ? text.slice(last[last.length - 1]!.end, quantity.start) : '';
    if (last && between !== '' && /^(?:、|和|及|与|以及)+$/.test(between) && !quantity.rank)
      last.push(quantity);
    else runs.push([quantity]);
  }
  return runs;
}

/** 从…到…: the words before 从, when the number before `between` is where something came from. */
function fromTo(before: string, between: string, words: Words): string | undefined {
  const from = /(?:从|由)([^,;从由]{0,26})$/.exec(before);
  if (!from || toDirection(between, words) === undefined) return undefined;
  return before.slice(0, from.index);
}

function toDirection(between: string, words: Words): 'up' | 'down' | 'flat' | undefined {
  const match =
    /([\u4e00-\u9fff]{1,6}?)(?:到了?|至|为|成)[^,;]{0,14}$/.exec(between) ?? /^(到|至)/.exec(between);
  if (!match || between.length > 30) return undefined;
  for (let i = 0; i < between.length; i++) {
    if (words.falls.at(between, i)) return 'down';
    if (words.rises.at(between, i)) return 'up';
  }
  return /调整|变|改|发展|优化|转|到|至/.test(between) ? 'flat' : undefined;
}

function rankRole(text: string): string {
  return (
    /((?:全[国省市县区州球]|世界|国内|省内|[东中西]部|[\u4e00-\u9fff]{1,3}[省市州])[\u4e00-\u9fff]{0,4}?)(?:排名)?$/
      .exec(text)?.[1]
      ?.replace(/^.*年/, '') ?? ''
  );
}

function isPronoun(text: string): boolean {
  return /^(?:其|该|这|此|数量|总量|规模|分别|双双|两者)$/.test(text);
}

/** 同比 and 环比 stay in the name; longer bases are told in `change.base`. */
function shortBase(base: string): string {
  return /^(?:同比|环比)/.exec(base)?.[0] ?? '';
}

function changeWord(verb: string): string {
  if (/^(?:增速|增幅|增)$/.test(verb)) return '增长';
  if (/^(?:降|降幅|减)$/.test(verb)) return '下降';
  return verb;
}

function levelNoun(quantity: Quantity): string {
  return quantity.noun ?? '';
}

function shareLabel(label: string, base: string): string {
  return base
    ? `${label}占${base}${/(?:比重|比例)$/.test(base) ? '' : '比重'}`
    : /占比$/.test(label)
      ? label
      : `${label}占比`;
}

/** Removes what cannot open or close a name. */
function tidyLabel(label: string): string {
  let tidy = label.replace(/^[,、:;。的和与及]+|[,、:;。]+$/g, '');
  if ((tidy.match(/“/g)?.length ?? 0) !== (tidy.match(/”/g)?.length ?? 0)) tidy = tidy.replace(/[“”]/g, '');
  return tidy.length > 44 ? shorten(tidy) : tidy;
}

function shorten(label: string): string {
  const etc = /^([^、]{2,20})、.*等([^、]{2,20})$/.exec(label);
  if (etc) return `${etc[1]}等${etc[2]}`;
  return lastWords(label, 36);
}

/** The last so many characters, cut at a comma or 、 where there is one. */
function lastWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const tail = text.slice(-limit);
  const cut = tail.search(/[,、;:的]/);
  return cut >= 0 && cut < limit - 4 ? tail.slice(cut + 1) : tail;
}

/** 覆盖率、整改率始终保持100%: two rates, one number. */
function jointRates(label: string, quantity: Quantity): string[] {
  if (quantity.family !== 'percent') return [label];
  const parts = label.split(/[、和与]/);
  if (
    parts.length < 2 ||
    parts.length > 4 ||
    !parts.every((part) => /(?:率|度|占比)$/.test(part) && part.length >= 3)
  )
    return [label];
  return parts;
}

/** Where one unit has another's magnitude it is still the same thing counted. */
function isPartOf(part: Draft, whole: Draft): boolean {
  const base = (unit: string) => unit.replace(/^(?:万亿|[百千万亿])+/, '');
  if (part.value === undefined || whole.value === undefined || part.quantity.rank || whole.quantity.rank)
    return false;
  if (part.quantity.family !== whole.quantity.family && base(part.unit) !== base(whole.unit)) return false;
  if (part.quantity.family === 'percent') return false;
  return scaled(part) <= scaled(whole);
}

function scaled({ value = 0, unit }: Draft): number {
  return value * (/^万亿/.test(unit) ? 1e12 : /^亿/.test(unit) ? 1e8 : /^万/.test(unit) ? 1e4 : 1);
}

function trimNoun(noun: string): string {
  return noun
    .replace(/^(?:的|以上|以下|左右|余|多)+/, '')
    .replace(/(?:之一|的|等|中|,|、|地|了)+$/, '')
    .replace(/(?:之一|中)$/, '');
}

/** The predicate of a counted thing, short enough to stand in its name. */
function saidOf(said: string): string {
  const short = said
    .split(/[,、;(]/)[0]!
    .replace(/^(?:的|已|均|全部|已全部|都|基本|可|进行|已经)+/, '')
    .replace(/(?:工作|活动)$/, '');
  return short.length >= 2 &&
    short.length <= 14 &&
    !/[\d的]/.test(short) &&
    !/^(?:之一|中|等|工作|任务)/.test(short)
    ? short.replace(/^进行/, '')
    : '';
}

function isPlainNoun(label: string, lead: string, words: Words): boolean {
  return label.length <= 12 && !nameParts(lead, words).verb;
}

/** 研究 after 4次: what follows the number is no noun. */
function startsPredicate(rest: string, words: Words): boolean {
  const word = words.predicates.at(rest, 0);
  if (!word) return false;
  if (/^(?:涉及|可|未|无|以|由|中|受)/.test(word) && rest.includes('的')) return false;
  return word.length > 1
    ? !/^(?:公开|服务|管理|改造|整改|处理|治理|升级|转型|受益|重点|集中|稳定|基本|保障|投入|发布|全面|公共|工作)/.test(
        word,
      ) || rest.length <= word.length
    : !'居可列中免工供'.includes(word) || rest.length === 1;
}

/** 设立 + 联系点 is called 联系点; 涉及 + 村民 keeps its verb. */
function joinVerb(lead: string, thing: string, words: Words): string {
  const light = words.lightVerbs.before(lead, lead.length);
  if (light) return `${lead.slice(0, lead.length - light.length)}${thing}`;
  const repeated = lead.endsWith(thing) ? '' : thing;
  return `${lead}${repeated}`;
}

/** Who a sentence is about, when its first clause opens with a body or a place: 某县将…, 某平台建成…. */
function leadingActor(text: string, words: Words): string {
  for (let i = 2; i <= Math.min(24, text.length - 1); i++) {
    const head = text.slice(0, i);
    if (!endsWithAgent(head, words)) continue;
    if (
      /^(?:将|把|积极|在|充分|作为|已|建成|完成|不断|持续|认真|坚持|全面|深入|通过|率先|主动|始终|紧紧|结合|以|稳步|创新|开展|与|成功|严格|着力)/.test(
        text.slice(i),
      )
    )
      return head;
  }
  return '';
}

function objectOf(text: string): string {
  return text.replace(/(?:工作|活动|任务)?(?:有效|扎实|深入|顺利|稳步|全面)?(?:开展|进行|实施|推进)$/, '');
}

/** Splits the subjects 分别 shares its numbers out to: 收入和支出分别增长… */
function shareOut(text: string, count: number, words: Words): { subjects: string[]; rest: string } {
  const at = text.lastIndexOf('分别');
  const head = at >= 0 ? text.slice(0, at) : text;
  const rest = at >= 0 ? text.slice(at + 2) : '';
  const clean = stripTail(stripLead(timeless(head), words), words);
  const subjects = clean
    .split(/、|以及|和|与|及/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
  if (subjects.length !== count) return { subjects: [], rest: '' };
  return { subjects: shareEnding(subjects), rest: stripTail(rest, words) };
}

/** 一、二、三产业增加值: the last subject carries the noun for all; 全市收入和支出: the first the scope. */
function shareEnding(subjects: string[]): string[] {
  const last = subjects[subjects.length - 1]!;
  const noun =
    /(?:产业产值|增加值|产值|产量|销售额|收入|支出|投资|数量|人数|面积|金额|余额|总量|比重|占比|覆盖率|率|指数|价格)$/.exec(
      last,
    )?.[0];
  if (!noun || last.length <= noun.length + 1) return subjects;
  const ended = /(?:值|量|额|入|出|资|数|积|重|比|率|费|价格|指数|利润|税)$/;
  return subjects.map((subject) => (ended.test(subject) ? subject : `${subject}${noun}`));
}

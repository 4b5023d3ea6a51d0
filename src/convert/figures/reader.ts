/**
 * Reads the figures of one block. The reader walks sentence by sentence and clause by clause and remembers what a clause may
 * leave out: who acts, what was counted last, of what whole the parts are named.
 */
import type { Words } from '../lexicon/matcher.js';
import type { Clause, Sentence } from './clauses.js';
import { completeName, type Memory, type NamePlace } from './completion.js';
import type { Draft, NameSource } from './draft.js';
import type { FoldedText } from './fold.js';
import { unfold } from './fold.js';
import { cleanName, nameLevel, type LevelName } from './levels.js';
import { fromTo, groupRuns, shareOut, toDirection } from './lists.js';
import { endsWithAgent, nameParts, nounAfter, stripLead, stripTail, withoutBrackets } from './names.js';
import { findPeriod } from './periods.js';
import type { Quantity } from './quantities.js';
import { isPartOf, isPronoun, jointRates, lastWords, leadingActor, objectOf, tidyLabel } from './phrases.js';
import { relate, scopeAt, scopeBefore } from './relations.js';
import { GOING_ON, MILESTONE, RANKED, THRIVES, asOwner, withoutRemarks } from './remarks.js';
import { roleOf, type Role } from './roles.js';
import { statusOf } from './status.js';
import { isThreshold } from './thresholds.js';

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
  /** The year the report speaks of. */
  year?: number;
}

/** All figures of a piece, in order of place. */
export function readPiece(piece: Piece, context: ReaderContext): Draft[] {
  const drafts: Draft[] = [];
  const memory: Memory = { actor: '', object: '', verb: '', topic: '' };
  for (const sentence of piece.sentences) {
    memory.topic = piece.topicAt(sentence.start);
    new SentenceReader(piece, sentence, context, memory, drafts).read();
  }
  return drafts;
}

interface Subject {
  label: string;
  named: NameSource;
  object: string;
}

class SentenceReader {
  readonly #text: string;
  readonly #words: Words;
  #scope = '';
  #period: Draft['period'];
  #own: Draft[] = [];
  #part: { whole: Draft; bracket: boolean } | undefined;
  /** The figure just read, and the level that changes, shares and ranks speak of. */
  #last: Draft | undefined;
  #base = '';
  /** The whole a sentence that opens with 其中 is about. */
  #whole: Draft | undefined;
  /** The first level since the last semicolon, to tell its neighbours from those of other groups. */
  #group = '';
  /** The next number of the same clause. */
  #beside: Quantity | undefined;
  #level: Draft | undefined;
  /** What was remembered before a bracket, for after it. */
  #saved: (Memory & { level: Draft | undefined }) | undefined;
  #place: NamePlace = { lead: '', inPart: false };

  constructor(
    private readonly piece: Piece,
    private readonly sentence: Sentence,
    private readonly context: ReaderContext,
    private readonly memory: Memory,
    private readonly drafts: Draft[],
  ) {
    this.#text = piece.folded.text;
    this.#words = context.words;
    memory.previousHead = memory.head;
    memory.head = undefined;
    memory.base = '';
    memory.rankScope = '';
    memory.previousActor = memory.actor || (memory.previousActor ?? '');
    memory.actor = '';
  }

  read(): void {
    for (const clause of this.sentence.clauses) {
      this.#frame(clause);
      if (clause.quantities.length === 0) this.#remember(clause);
      else this.#readClause(clause);
    }
  }

  /** What a clause opens with holds for those after it: period, scope, 其中. */
  #frame(clause: Clause): void {
    if (clause.lead === ';') {
      this.#group = '';
      this.#part = undefined;
      this.memory.base = '';
    }
    const head = this.#plain(clause.start, clause.end, clause);
    const compared =
      /(?:从|由|比|较|与|自)(?:(?:19|20)\d{2}年?|上年|去年|“?十[一二三四五]五”?(?:时期|期间|末)?)/g;
    const period = findPeriod(head.slice(0, 24).replace(compared, ''), this.context.year);
    if (period) this.#period = period;
    else if (/^(?:预计)?到?(?:全年|年底)/.test(head)) this.#period = undefined;
    const scope = scopeAt(stripLead(head, this.#words), this.#words);
    // 县直, 城乡 and levels say whose of one figure; the whole place is meant until another is named.
    if (scope && /^[全我]/.test(scope)) this.#scope = scope;
    const opens = /^(?:其中|内含|含|包括|包含|其余)/.test(head);
    const bracket = clause.host !== undefined;
    const whole = bracket
      ? this.#lastOf(clause.host!)
      : this.#part?.whole && !this.#part.bracket && opens
        ? this.#part.whole
        : this.#level;
    if (bracket) this.#saved ??= { ...this.memory, level: this.#level };
    else if (this.#saved) {
      const { level, ...memory } = this.#saved;
      Object.assign(this.memory, memory);
      this.#level = level;
      this.#saved = undefined;
    }
    // A sentence that opens with 其中 names the parts of what the sentence before told.
    if (opens && !bracket && !whole && clause.index === 0) this.#whole = this.memory.previousHead;
    if ((opens || bracket) && whole) this.#part = { whole, bracket };
    else if (this.#part?.bracket && !bracket) this.#part = undefined;
    const host =
      bracket && !whole
        ? cleanName(this.#before(clause.host!.start, clause.start - 1, clause.host!), this.#words)
        : '';
    this.#place = { lead: clause.lead, inPart: this.#part !== undefined, ...(host && { host }) };
  }

  #lastOf(host: Clause): Draft | undefined {
    for (let i = this.#own.length - 1; i >= 0; i--) {
      const draft = this.#own[i]!;
      if (draft.clause === host && draft.relation !== 'change') return draft;
      if (draft.clause.end < host.start) return undefined;
    }
    return undefined;
  }

  /** A clause without numbers: who acts and what was done may be left out later. */
  #remember(clause: Clause): void {
    if (clause.host) return;
    const plain = this.#plain(clause.start, clause.end, clause);
    const flat = /^(同比|环比|与[^,]{2,6}|比[^,]{2,6})?(?:基本)?持平$/.exec(plain);
    if (flat && this.#level) {
      this.#level.change ??= { direction: 'flat', ...(flat[1] && { base: flat[1] }) };
      return;
    }
    const base = /^(?:在)?([^,]{2,24}?)(?:中|里|方面)$/.exec(plain);
    if (base) {
      this.memory.base = cleanName(base[1]!.replace(/^在/, ''), this.#words);
      return;
    }
    const passed = MILESTONE.exec(plain);
    if (passed) {
      this.memory.object = lastWords(cleanName(passed[1]!, this.#words), 24);
      return;
    }
    const going = GOING_ON.exec(plain) ?? (this.sentence.clauses.length === 1 ? THRIVES.exec(plain) : null);
    if (going) {
      this.memory.object = lastWords(cleanName(going[1]!, this.#words), 24);
      return;
    }
    // 未发生逾期答复: what did not happen is not what the next clause counts.
    if (/未发生|未出现|没有|杜绝|避免|防止|零发生/.test(plain)) return;
    const text = stripLead(plain, this.#words, /^(?:对|为|向|将|把|从|由|使)$/);
    const parts = nameParts(text, this.#words);
    if (parts.subject && endsWithAgent(parts.subject, this.#words))
      this.memory.actor = lastWords(parts.subject, 24);
    else if (!this.memory.actor) this.memory.actor = leadingActor(text, this.#words);
    if (!parts.verb || parts.object.length < 2) return;
    this.memory.object = lastWords(objectOf(parts.object), 24);
    this.memory.verb = parts.verb;
  }

  #readClause(clause: Clause): void {
    const runs = groupRuns(clause, this.#text);
    let from = clause.start;
    let said: string | undefined;
    for (let r = 0; r < runs.length; r++) {
      const run = runs[r]!;
      const next = runs[r + 1];
      const before = said ?? this.#before(from, run[0]!.start, clause);
      const after = this.#plain(run[run.length - 1]!.end, next ? next[0]!.start : clause.end, clause);
      said = undefined;
      this.#beside = next?.[0];
      const origin = next && fromTo(before, after, this.#words);
      if (origin !== undefined && next) {
        this.#readFromTo(clause, run, next, origin, after, before);
        from = next[next.length - 1]!.end;
        r++;
        continue;
      }
      // A number that only says which things are meant stays in the text before the next one.
      if (isThreshold(before, run[0]!, after, next !== undefined, this.#words)) continue;
      if (run.length > 1) this.#readRun(clause, run, before, after);
      else said = this.#readOne(clause, run[0]!, before, after);
      from = run[run.length - 1]!.end;
    }
  }

  /** @returns what the clause goes on to say after a counted noun, for the next number. */
  #readOne(clause: Clause, quantity: Quantity, before: string, after: string): string | undefined {
    const role = roleOf(before, quantity, after, this.#words);
    if (quantity.bare && !this.#acceptsBare(quantity, before, role)) return undefined;
    // 为预算46,908万元的80.43%: the number before is what this one is a share of.
    if (before === '的' && this.#base && quantity.family === 'percent') {
      return this.#related(clause, quantity, { type: 'completion', name: '', base: this.#base });
    }
    if (role.type !== 'level') return this.#related(clause, quantity, role);
    return this.#readLevel(clause, quantity, before, after);
  }

  /** Numbers without a unit are figures only where the name says of what: 指数为102.3, 资金520万. */
  #acceptsBare(quantity: Quantity, before: string, role: Role): boolean {
    if (/[万亿]/.test(quantity.unit)) return before.length > 0 || role.type !== 'level';
    if (role.type !== 'level') return role.type === 'change' && this.#level?.quantity.bare === true;
    const name = stripTail(before, this.#words);
    return name !== before && /(?:指数|得分|评分|总分|系数|比值|性别比|分值|均分|PMI|CPI|PPI)$/.test(name);
  }

  #readLevel(clause: Clause, quantity: Quantity, before: string, after: string): string | undefined {
    const { memory } = this;
    const name = nameLevel({
      quantity,
      before,
      after,
      nextNoun: this.#nextNoun(clause, quantity),
      rest: this.#plain(quantity.end, clause.end, clause),
      tail: this.#tail(clause, quantity),
      following: this.#following(clause, quantity),
      memory,
      place: this.#place,
      words: this.#words,
    });
    const rates = jointRates(name.label, quantity);
    // 办理建议86件,办复率、满意率均达100%: each of what.
    const labels =
      rates.length > 1 && memory.head
        ? rates.map(
            (rate) =>
              completeName(
                rate,
                quantity,
                { ...memory, object: memory.head!.object },
                this.#words,
                this.#place,
              ).label,
          )
        : rates;
    for (const label of labels) this.#pushLevel(clause, quantity, { ...name, label });
    return name.said;
  }

  #pushLevel(clause: Clause, quantity: Quantity, name: LevelName): void {
    const draft = this.#draft(clause, quantity, name.label, name.named);
    if (name.plain) draft.name = name.plain;
    draft.object = name.object;
    draft.prefix = name.prefix;
    draft.subject = name.subject;
    const whole = this.#part?.whole ?? this.#whole;
    if (whole && this.#staysInPart(clause, draft, whole)) {
      draft.owner = whole;
      draft.relation = 'part';
    } else if (!this.#part?.bracket) this.#part = undefined;
    this.#push(draft, clause, name.named === 'clause' && name.bare);
    draft.group = this.#group;
    if (quantity.kind === 'count') this.#group ||= name.object || name.label;
    this.#setLevel(draft);
  }

  /** A part is counted like its whole; after 其中 a full name of another kind of thing ends the parts. */
  #staysInPart(clause: Clause, draft: Draft, whole: Draft): boolean {
    if (!isPartOf(draft, whole)) return false;
    if (whole === this.#whole) return true;
    // 其中网上申请41件,办结100件: kinds are parts; what was done next is done to the whole.
    const { head } = this.memory;
    const does = (name: string) => nameParts(name, this.#words).verb !== '';
    if (!this.#part!.bracket && head?.relation === 'part' && !does(head.name) && does(draft.name))
      return false;
    const opens = /^(?:其中|内含|含|包括|包含|其余)/.test(
      this.#text.slice(clause.whole.start, clause.whole.start + 8),
    );
    return (
      opens ||
      this.#part!.bracket ||
      (draft.unit.replace(/^[万亿]/, '') === whole.unit.replace(/^[万亿]/, '') &&
        draft.label.length - whole.label.length <= 10 &&
        draft.quantity.family !== 'money')
    );
  }

  /** The noun the next member of a list carries for both. */
  #nextNoun(clause: Clause, quantity: Quantity): string {
    const beside = this.#beside;
    if (beside) {
      if (beside.start !== quantity.end) return '';
      return nounAfter(this.#plain(beside.end, clause.end, clause).replace(/^的/, ''), this.#words).noun;
    }
    const next = this.sentence.clauses[clause.index + 1];
    const other = next?.quantities[0];
    if (!other || next.lead !== '、' || other.unit !== quantity.unit) return '';
    const named = cleanName(this.#plain(next.start, other.start, next), this.#words);
    if (/^[^级]{1,6}级./.test(named)) return named;
    const after = this.#plain(other.end, next.quantities[1]?.start ?? next.end, next).replace(/^的/, '');
    return /^[\u4e00-\u9fff“]{2}/.test(after) ? nounAfter(after, this.#words).noun : '';
  }

  /** What a clause says after its last number, for the numbers before it. */
  #tail(clause: Clause, quantity: Quantity): string {
    const last = clause.quantities[clause.quantities.length - 1]!;
    return last === quantity ? '' : this.#plain(last.end, clause.end, clause);
  }

  #following(clause: Clause, quantity: Quantity): string {
    if (clause.quantities[clause.quantities.length - 1] !== quantity) return '';
    const next = this.sentence.clauses[clause.index + 1];
    if (!next || next.lead !== ',' || next.host) return '';
    return this.#plain(next.start, next.quantities[0]?.start ?? next.end, next);
  }

  #setLevel(draft: Draft): void {
    this.#level = draft;
    this.#last = draft;
    this.memory.head = draft;
    // 其中网上申请41件: what is done next is done to the whole again.
    const kindOf =
      draft.relation === 'part' && !nameParts(draft.name, this.#words).verb && draft.owner?.object;
    if (kindOf) this.memory.object = kindOf;
    else if (draft.object && !this.#words.measures.has(draft.object) && !/[率度]$/.test(draft.object))
      this.memory.object = draft.object;
    if (draft.subject) this.memory.actor = draft.subject;
    const { verb } = nameParts(draft.label, this.#words);
    if (verb) this.memory.verb = verb;
  }

  /** Change, comparison, share, completion, rank: figures of a figure. */
  #related(clause: Clause, quantity: Quantity, role: Exclude<Role, { type: 'level' }>): undefined {
    const spoken = cleanName(
      withoutRemarks(role.name.replace(/按(?:可比|不变)(?:价格?|口径)(?:计算|核算)?$/, '')),
      this.#words,
    );
    const own = isPronoun(spoken) ? '' : spoken;
    // 增长15%、规模居全省第1位: the size is ranked, not its change.
    const sized = /^(?:规模|总量|数量|总体)$/.test(spoken);
    const owner = own
      ? this.#ownerNamed(own)
      : role.type === 'comparison' ||
          (quantity.family === 'points' && this.#last?.quantity.family === 'percent') ||
          (/^个?[位名]次?$/.test(quantity.unit) && this.#last?.relation === 'rank')
        ? this.#last
        : (this.#level ?? this.#last);
    const subject = own
      ? this.#subject(own, quantity)
      : owner
        ? {
            label: sized ? owner.name : asOwner(owner, role.type, quantity),
            named: 'clause' as const,
            object: owner.object,
          }
        : this.#subject('', quantity);
    const draft = this.#draft(clause, quantity, subject.label, subject.named);
    draft.object = subject.object;
    if (owner) draft.owner = owner;
    if (!own && owner?.status) draft.status ??= owner.status;
    if (role.type === 'rank' && this.#toldAgain(draft, role, owner)) return undefined;
    relate(draft, role, {
      owner: own ? undefined : owner,
      whole: this.#part?.whole,
      rankScope: this.memory.rankScope ?? '',
    });
    if (role.type === 'rank' && role.scope) this.memory.rankScope = role.scope;
    this.#push(draft, clause, !own && !!owner);
    if (role.type === 'base') {
      this.#base = role.base;
      if (own) this.#setLevel(draft);
      return undefined;
    }
    if (role.type === 'reached' || (own && role.type !== 'rank')) this.#setLevel(draft);
    else this.#last = draft;
    return undefined;
  }

  /** 居全市第1位,连续3年保持全市首位: one place; the streak belongs to it. */
  #toldAgain(draft: Draft, { scope, streak }: Extract<Role, { type: 'rank' }>, owner: Draft | undefined) {
    const same = this.#own
      .slice(-6)
      .find(
        (other) =>
          other.relation === 'rank' &&
          other.rank?.position === draft.value &&
          (other === owner || other.owner === owner) &&
          (scope === '' || other.rank?.scope === scope) &&
          other.quantity.qualifier === draft.quantity.qualifier,
      );
    if (!same || !streak || (!owner && draft.label !== same.name)) return false;
    for (const told of new Set([same, same.owner])) if (told?.rank) told.rank = { ...told.rank, streak };
    return true;
  }

  #subject(own: string, quantity: Quantity): Subject {
    // 进口增长5%: a verb that grows is a noun.
    const parts = nameParts(own, this.#words);
    if (own && own.length <= 4 && parts.verb === own) return { label: own, named: 'own', object: own };
    return completeName(own, quantity, this.memory, this.#words, this.#place);
  }

  #ownerNamed(own: string): Draft | undefined {
    const last = this.#own[this.#own.length - 1];
    return last && last.relation === undefined && (last.label.includes(own) || own.includes(last.label))
      ? last
      : undefined;
  }

  /** Numbers side by side: shared out over the subjects, or over the figures before, when there are as many of them. */
  #readRun(clause: Clause, run: Quantity[], before: string, after: string): void {
    const role = roleOf(before, run[0]!, after, this.#words);
    const name = role.type === 'level' ? before : role.name;
    const { subjects, rest } = shareOut(name, run.length, role.type !== 'level', this.#words);
    const recent = subjects.length ? undefined : this.#recentLevels(run.length);
    run.forEach((quantity, i) => {
      if (recent) this.#level = this.#last = recent[i];
      const own =
        recent && cleanName(name.replace(/分别.*$/, ''), this.#words).length < 2
          ? ''
          : subjects[i]
            ? `${subjects[i]}${rest}`
            : name;
      if (role.type === 'level') this.#readLevel(clause, quantity, own, subjects[i] ? '' : after);
      else this.#related(clause, quantity, { ...role, name: own });
    });
  }

  #recentLevels(count: number): Draft[] | undefined {
    const levels: Draft[] = [];
    for (let i = this.#own.length - 1; i >= 0 && levels.length < count; i--) {
      const draft = this.#own[i]!;
      if (draft.relation === undefined || draft.relation === 'part') levels.unshift(draft);
    }
    return levels.length === count ? levels : undefined;
  }

  #readFromTo(
    clause: Clause,
    run: Quantity[],
    next: Quantity[],
    origin: string,
    between: string,
    before: string,
  ): void {
    const own = cleanName(origin, this.#words);
    if (run.length > 1 && run.length === next.length) {
      if (run.length > 2 && /比重|结构|构成|占比|比例/.test(own)) {
        this.#vector(clause, next, own);
        return;
      }
      const { subjects } = shareOut(origin, run.length, true, this.#words);
      run.forEach((first, i) => this.#moved(clause, first, next[i]!, subjects[i] ?? own, between, before));
      return;
    }
    this.#moved(clause, run[0]!, next[0]!, own, between, before);
  }

  /** One number that moved from one value to another. */
  #moved(
    clause: Clause,
    first: Quantity,
    last: Quantity,
    own: string,
    between: string,
    before: string,
  ): void {
    const shareOf = /^占/.test(own) ? this.#level : undefined;
    const subject = shareOf
      ? { label: `${shareOf.name}${own}`, named: 'clause' as const, object: shareOf.object }
      : own || !this.#level
        ? this.#subject(own, last)
        : { label: this.#level.label, named: 'clause' as const, object: this.#level.object };
    const draft = this.#draft(clause, last, subject.label, subject.named);
    draft.object = subject.object;
    if (last.rank || (/^[位名]$/.test(last.unit) && RANKED.test(own))) {
      const scope = scopeBefore(between) || scopeBefore(before) || this.memory.rankScope || '';
      draft.label = `${draft.label.replace(/(?:综合)?(?:排名|位次|名次)$/, '')}${scope}排名`;
      draft.relation = 'rank';
      draft.kind = 'rank';
      draft.rank = {
        position: last.value!,
        ...(scope && { scope }),
        ...(first.value !== undefined && { from: first.value }),
      };
      draft.change = {
        ...(first.value !== undefined && { from: first.value }),
        to: last.value!,
        unit: last.unit,
        direction: (first.value ?? 0) >= last.value! ? 'up' : 'down',
        better: 'up',
      };
    } else if (last.value !== undefined) {
      const direction = toDirection(between, this.#words);
      const went =
        direction && direction !== 'flat' ? direction : (first.value ?? 0) > last.value ? 'down' : 'up';
      draft.change = {
        ...(first.value !== undefined && { from: first.value }),
        to: last.value,
        unit: last.unit,
        direction: went,
      };
      if (/时限|时间|用时|天数|环节|成本|费用|能耗|失业|发案|投诉|死亡|事故|材料|次数/.test(draft.label))
        draft.change.better = 'down';
    }
    this.#push(draft, clause, !own || !!shareOf);
    if (shareOf) this.#last = draft;
    else this.#setLevel(draft);
  }

  /** 由22.3%、28.6%和49.1%调整为…: a structure of percentages. */
  #vector(clause: Clause, run: Quantity[], own: string): void {
    const whole: Quantity = {
      ...run[0]!,
      end: run[run.length - 1]!.end,
      values: run.map(({ value }) => value ?? 0),
      kind: 'structure',
    };
    delete whole.value;
    const subject = this.#subject(own, whole);
    this.#push(this.#draft(clause, whole, subject.label, subject.named), clause, !own);
  }

  #draft(clause: Clause, quantity: Quantity, label: string, named: NameSource): Draft {
    const { piece } = this;
    const draft: Draft = {
      quantity,
      label: tidyLabel(label),
      name: tidyLabel(label),
      object: '',
      prefix: '',
      subject: '',
      named,
      kind: quantity.kind,
      unit: quantity.unit,
      written: shift(unfold(piece.folded, quantity.start, quantity.end), piece.offset),
      quote: { start: 0, end: 0 },
      block: piece.block,
      clause,
      sentence: this.sentence,
      section: piece.section,
      topic: this.memory.topic,
      doubts: [],
    };
    if (quantity.value !== undefined) draft.value = quantity.value;
    if (quantity.max !== undefined) draft.max = quantity.max;
    if (quantity.values) draft.values = quantity.values;
    const scope = scopeAt(draft.label, this.#words) ?? this.#scope;
    if (scope) draft.scope = scope;
    const status = statusOf(
      this.#text.slice(Math.max(this.sentence.start, quantity.start - 2 * NEAR), quantity.start),
      this.#text.slice(Math.max(clause.start, quantity.start - NEAR), quantity.start),
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
    const { quantity } = draft;
    if (reachBack && !clause.host) {
      const owner = draft.owner ?? this.memory.head;
      const from =
        owner && owner.sentence === this.sentence && !owner.clause.host ? owner.clause.start : start;
      if (from < start && quantity.end - from <= 60) start = from;
    }
    const end = Math.max(Math.min(clause.end, quantity.end + NEAR), quantity.end);
    start = Math.max(start, quantity.start - 2 * NEAR);
    while (start < quantity.start && /[,、:;\s和及与并—-]/.test(this.#text[start]!)) start++;
    draft.quote = shift(unfold(this.piece.folded, start, end), this.piece.offset);
    this.#own.push(draft);
    this.drafts.push(draft);
  }

  /** The last words before a number: names are short, and time must grow with the text only. */
  #before(start: number, end: number, clause: Clause): string {
    return this.#plain(Math.max(start, end - NEAR), end, clause);
  }

  /** A stretch of a clause, not too long, without its brackets save those that are part of a word. */
  #plain(start: number, last: number, clause: Clause): string {
    const end = Math.min(last, start + NEAR);
    let text = '';
    let at = start;
    for (let i = firstAfter(clause.holes, start); i < clause.holes.length; i++) {
      const [a, b] = clause.holes[i]!;
      if (a >= end) break;
      text +=
        this.#text.slice(at, Math.max(at, a)) + withoutBrackets(this.#text.slice(a, Math.min(b, a + 40) + 1));
      at = Math.max(at, b + 1);
    }
    return text + this.#text.slice(at, Math.max(at, end));
  }
}

/** How far from a number its name is looked for. */
const NEAR = 160;

/** The first bracket that ends after an offset. */
function firstAfter(holes: readonly [number, number][], offset: number): number {
  let low = 0;
  let high = holes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holes[middle]![1] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const shift = ({ start, end }: { start: number; end: number }, by: number) => ({
  start: start + by,
  end: end + by,
});

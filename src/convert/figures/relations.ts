/** Figures of figures: what a change, comparison, share, completion rate or rank is called, and what it adds to its owner. */
import type { Change } from '../../feed/types.js';
import type { Words } from '../lexicon/matcher.js';
import type { Draft } from './draft.js';
import type { Role } from './roles.js';

export interface Relatives {
  /** The figure the clause before named, when this clause names none itself. */
  owner: Draft | undefined;
  /** The whole the parts of which are being named. */
  whole: Draft | undefined;
  rankScope: string;
}

/** Completes a draft named after its subject by what its role says. */
export function relate(
  draft: Draft,
  role: Exclude<Role, { type: 'level' }>,
  { owner, whole, rankScope }: Relatives,
): void {
  const { quantity } = draft;
  switch (role.type) {
    case 'change':
    case 'comparison': {
      draft.relation = 'change';
      if (role.type === 'change' && PLACES.test(quantity.unit) && MOVES.test(role.verb)) {
        movePlaces(draft, role, owner);
        break;
      }
      draft.kind = quantity.family === 'points' ? 'percentage-points' : 'change';
      draft.change = changeOf(draft, role);
      draft.label +=
        role.type === 'change'
          ? `${shortBase(role.base, role.verb)}${role.how === '实际' ? '' : role.how}${changeWord(role.verb)}`
          : `${role.verb}${role.base}`;
      if (
        role.type === 'change' &&
        owner &&
        !owner.change &&
        owner.relation !== 'change' &&
        owner.relation !== 'rank' &&
        (owner.relation !== 'share' || quantity.family === 'points')
      )
        owner.change = { ...draft.change };
      break;
    }
    case 'times':
      draft.relation = 'share';
      draft.label += `相当于${role.base}的倍数`;
      break;
    case 'base':
      draft.label += role.base;
      break;
    case 'reached':
      if (role.direction) draft.change = { direction: role.direction };
      if (owner && owner.unit !== quantity.unit && quantity.noun) draft.label += quantity.noun;
      break;
    case 'share':
      draft.relation = 'share';
      draft.kind = quantity.kind;
      if (role.qualifier) draft.quantity = { ...quantity, qualifier: role.qualifier };
      draft.label = shareLabel(draft.label, role.base);
      if (role.base) draft.shareOf = role.base;
      else if (whole) draft.shareOf = whole.label;
      break;
    case 'completion':
      draft.relation = 'share';
      draft.label += `完成${role.base}比例`;
      draft.shareOf = role.base;
      break;
    case 'rank': {
      const scope = role.scope || rankScope;
      draft.relation = 'rank';
      draft.kind = 'rank';
      if (draft.named === 'none' && scope) draft.label = '';
      draft.label += `${draft.label.endsWith(scope) ? '' : scope}排名`;
      if (draft.named === 'none' && scope) draft.named = 'own';
      draft.rank = {
        position: quantity.value!,
        ...(scope && { scope }),
        ...(role.streak && { streak: role.streak }),
      };
      if (owner?.moved !== undefined && !quantity.qualifier.startsWith('within'))
        draft.rank.from = quantity.value! + owner.moved;
      if (owner && !owner.rank) owner.rank = { ...draft.rank };
    }
  }
}

const PLACES = /^(?:个?[位名]次?)$/;
const MOVES = /^(?:前移|前进|后移|上升|提升|下降|跃升|提高|进|升|降)$/;

/** 比上年前移3位: places in a ranking, not a change of the figure that is ranked. */
function movePlaces(draft: Draft, role: Extract<Role, { type: 'change' }>, owner: Draft | undefined): void {
  const by = (role.direction === 'down' || role.verb === '后移' ? -1 : 1) * draft.quantity.value!;
  draft.kind = 'change';
  draft.change = { ...changeOf(draft, role), direction: by > 0 ? 'up' : 'down' };
  draft.label += `${/(?:排名|位次|名次)$/.test(draft.label) ? '' : '排名'}${role.verb}`;
  const ranked = owner?.relation === 'rank' ? (owner.owner ?? owner) : owner;
  if (!ranked) return;
  ranked.moved = by;
  for (const told of new Set([ranked, owner!])) if (told.rank) told.rank.from = told.rank.position + by;
}

function changeOf({ quantity }: Draft, role: Extract<Role, { type: 'change' | 'comparison' }>): Change {
  const change: Change =
    role.type === 'change'
      ? { direction: role.direction }
      : { direction: /[低慢少落]/.test(role.verb + role.base) ? 'down' : 'up' };
  if (quantity.value !== undefined) change.value = quantity.value;
  if (quantity.unit) change.unit = quantity.unit;
  const base = role.type === 'change' ? role.base : `${role.verb}${role.base}`;
  if (base) change.base = base;
  return change;
}

/** 同比 and 环比 stay in the name, and what is higher than what; longer bases are told in `change.base`. */
function shortBase(base: string, verb: string): string {
  if (/^[高低快慢多少]出?$/.test(verb) && base.length <= 12) return base;
  return /^(?:同比|环比)/.exec(base)?.[0] ?? '';
}

function changeWord(verb: string): string {
  if (/^(?:增速|增幅|增|年均增长)$/.test(verb)) return '增长';
  return /^(?:降|降幅|减)$/.test(verb) ? '下降' : verb;
}

function shareLabel(label: string, base: string): string {
  if (base) return `${label}占${base}${/(?:比重|比例)$/.test(base) ? '' : '比重'}`;
  return /(?:占比|比重|比例)$/.test(label) ? label : `${label}占比`;
}

/** The scope a text opens with; 省内 of 省内外 is none. */
export function scopeAt(text: string, words: Words): string | undefined {
  const scope = words.scopes.at(text, 0);
  return scope?.endsWith('内') && text[scope.length] === '外' ? undefined : scope;
}

/** The scope a text ends in: 全省 of 2022年全省. */
export function scopeBefore(text: string): string {
  const match =
    /((?:全[国省市县区州球]|世界|国内|省内|[东中西]部|[\u4e00-\u9fff]{1,3}[省市州])[\u4e00-\u9fff]{0,4}?)(?:排名)?(?:的)?$/.exec(
      text,
    );
  return match ? match[1]!.replace(/^.*[年从由到]/, '') : '';
}

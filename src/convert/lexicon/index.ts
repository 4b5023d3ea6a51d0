/**
 * The words our reading of figures rests on, in one place. A county adds its own with `mergeLexicon`; docs/lexicon.md says
 * what each list does.
 */
import type { Lexicon, LexiconExtension } from './types.js';
import { UNITS } from './units.js';
import * as words from './words.js';

export type { Lexicon, LexiconExtension, Unit, UnitFamily } from './types.js';

/** Our own words, for official Chinese of any place. */
export const LEXICON: Lexicon = {
  units: UNITS,
  qualifiersBefore: words.QUALIFIERS_BEFORE,
  qualifiersAfter: words.QUALIFIERS_AFTER,
  qualifiersInside: words.QUALIFIERS_INSIDE,
  scopes: words.SCOPES,
  agents: words.AGENTS,
  verbs: words.VERBS,
  nounVerbs: words.NOUN_VERBS,
  lightVerbs: words.LIGHT_VERBS,
  predicates: words.PREDICATES,
  rises: words.RISES,
  falls: words.FALLS,
  measures: words.MEASURES,
  leads: words.LEADS,
  tails: words.TAILS,
  notLeads: words.NOT_LEADS,
  notTails: words.NOT_TAILS,
  targets: words.TARGETS,
  forecasts: words.FORECASTS,
  plans: words.PLANS,
  planNouns: words.PLAN_NOUNS,
  names: words.NAMES,
};

/**
 * Our words and a county's own. Lists are joined, the county's first; a unit or qualifier of the same name is replaced by
 * the county's.
 */
export function mergeLexicon(base: Lexicon, extension: LexiconExtension): Lexicon {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, own] of Object.entries(extension)) {
    const known = base[key as keyof Lexicon];
    if (own === undefined || known === undefined) continue;
    if (Array.isArray(own) && Array.isArray(known)) merged[key] = [...own, ...known];
    else if (!Array.isArray(own) && !Array.isArray(known)) merged[key] = { ...known, ...own };
  }
  const names = new Set<string>();
  merged.units = (merged.units as Lexicon['units']).filter(
    ({ name }) => !names.has(name) && !!names.add(name),
  );
  return merged as unknown as Lexicon;
}

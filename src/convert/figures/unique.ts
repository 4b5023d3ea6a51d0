/** Names are unique within a report: equal ones take on what tells them apart, the least first. */
import { topicNoun } from './completion.js';
import type { Draft } from './draft.js';

type Distinction = (draft: Draft) => string;

const bare = (label: string) => label.replace(/[\s,，.。;；:：'"“”‘’()（）<>《》〈〉【】[\]、·\-—–]/g, '');

/** What a figure is called when the text does not say. */
export const NAMELESS = '未命名';

const STEPS: Distinction[] = [
  ({ label, status }) =>
    status === 'target' ? `${label}目标` : status === 'forecast' ? `${label}预期` : label,
  ({ label, group }) => (group && group.length <= 12 && !label.includes(group) ? `${group}${label}` : label),
  ({ label, change, relation }) =>
    relation === 'change' && change?.base && !label.includes(change.base) && change.base.length <= 12
      ? `${label}(${change.base})`
      : label,
  ({ label, quantity }) => (quantity.family === 'kinds' ? `${label}类别` : label),
  ({ label, quantity, relation }) =>
    relation === undefined && quantity.noun && !label.endsWith(quantity.noun)
      ? `${label}${quantity.noun}`
      : label,
  ({ label, scope }) => (scope && !label.includes(scope) ? `${scope}${label}` : label),
  ({ label, owner, relation }) =>
    owner && relation === 'part' && !label.includes(owner.label) && owner.label.length <= 20
      ? `${owner.label}${label}`
      : label,
  ({ label, period }) => (period ? `${label}(${period.label})` : label),
  ({ label, topic }) => {
    const noun = topicNoun(topic);
    return noun && !label.includes(noun) ? `${noun}${label}` : label;
  },
];

/** Drops a figure a report tells twice in the same words: the first place is the one to cite. */
export function dropRepeated(drafts: readonly Draft[], quoteOf: (draft: Draft) => string): Draft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const { label, value, max, values, unit } = draft;
    const key = [bare(label), value, max, values, unit, bare(quoteOf(draft))].join('|');
    return !seen.has(key) && !!seen.add(key);
  });
}

/** Changes labels in place until none is empty and no two are equal. */
export function makeUnique(drafts: Draft[]): void {
  for (const draft of drafts) {
    if (bare(draft.label) !== '') continue;
    draft.label = NAMELESS;
    draft.named = 'none';
  }
  for (const step of STEPS) {
    for (const group of equals(drafts)) {
      const changed = group.map((draft) => step(draft));
      if (new Set(changed.map(bare)).size === 1) continue;
      // The same figure told again: the first place keeps the plain name.
      const again = group.every(({ value, values }) => value === group[0]!.value && !values);
      group.forEach((draft, i) => {
        if (!again || i > 0) draft.label = changed[i]!;
      });
    }
  }
  const taken = new Set(drafts.map(({ label }) => bare(label)));
  for (const group of equals(drafts)) {
    let number = 2;
    for (const draft of group.slice(1)) {
      while (taken.has(bare(`${draft.label}(${number})`))) number++;
      draft.label = `${draft.label}(${number})`;
      taken.add(bare(draft.label));
      draft.doubts.push('同名的数字不止一个');
    }
  }
}

function equals(drafts: readonly Draft[]): Draft[][] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = bare(draft.label);
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

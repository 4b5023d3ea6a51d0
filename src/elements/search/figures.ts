import type { Metric, Report } from '../../feed/index.js';
import { knownLanguages } from './languages.js';
import { searched } from './page-text.js';

/** More would hide the text's own hits. */
const MOST = 4;

/** The figures the words name: the whole name first, then names that begin with them, then names that hold them. */
export function figuresNamed({ metrics }: Report, words: string): Metric[] {
  if (words.length < 2) return [];
  const { simplify = (text: string) => text } = knownLanguages();
  const wanted = simplify(words);
  return metrics
    .map((metric) => ({ metric, at: simplify(searched(metric.label)).indexOf(wanted) }))
    .filter(({ at, metric }) => at >= 0 && metric.kind !== 'rank')
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0) || a.metric.label.length - b.metric.label.length)
    .slice(0, MOST)
    .map(({ metric }) => metric);
}

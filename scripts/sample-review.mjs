/** Lays a reviewer's decisions (samples/review.json) over what the converter made of a report. */
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const built = (path) => import(pathToFileURL(`${root}build/src/${path}`).href);
const { figureId } = await built('convert/figures/identity.js');
const { LEXICON } = await built('convert/lexicon/index.js');
const { blockText } = await built('feed/text.js');

/**
 * Changes a report in place, and marks every figure it touches as reviewed.
 *
 * @param report the `_govreport` of an item
 * @param {string} name its source without the extension
 * @param decisions `corrected`: figures by the words around them, `#` standing for the number; `featured`: names, by kind of
 *   report; `better`: up or down, by name
 * @returns {string[]} what was used of the decisions, as `unused` counts it
 */
export function review(report, name, { corrected, featured, better }) {
  const used = [];
  const found = corrected
    .filter((decision) => !decision.report || decision.report === name)
    .map((decision) => ({ decision, metrics: figuresAt(report, decision.at) }))
    .filter(({ metrics }) => metrics.length);
  for (const { decision, metrics } of found) {
    const labels = [decision.label ?? []].flat();
    if (metrics.length !== Math.max(labels.length, 1))
      throw new Error(`samples/review.json: ${metrics.length} figures of ${name} stand at ${decision.at}`);
    metrics.forEach((metric, i) => correct(metric, labels[i], decision, report));
    used.push(decision.at);
  }
  for (const { decision, metrics } of found) metrics.forEach((metric) => relate(metric, decision, report));
  for (const metric of report.metrics) {
    delete metric.featured;
    if (featured[report.kind]?.includes(metric.label)) {
      Object.assign(metric, { featured: true, reviewed: true });
      used.push(metric.label);
    }
    if (better[metric.label] && metric.change) {
      Object.assign(metric, { change: { ...metric.change, better: better[metric.label] }, reviewed: true });
      used.push(metric.label);
    }
    if (metric.reviewed) delete metric.reason;
  }
  return used;
}

/** What no report has any use for. */
export function unused({ corrected, featured, better }, used) {
  const all = [...corrected.map(({ at }) => at), ...Object.values(featured).flat(), ...Object.keys(better)];
  return all.filter((key) => !used.includes(key));
}

/** The figures whose number stands at the `#` of a phrase. */
function figuresAt({ sections, metrics }, at) {
  const phrase = new RegExp(
    fold(at)
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace('#', '(?<number>[\\d.]+|[一二三四五六七八九]+)'),
    'g',
  );
  const places = new Map(
    blocksOf(sections).map((block) => [block.id, numbersAt(fold(blockText(block)), phrase)]),
  );
  return metrics.filter(({ source, as_written }) => {
    const start = source.start + source.quote.lastIndexOf(as_written);
    return places.get(source.block)?.some((place) => place >= start && place < start + as_written.length);
  });
}

function numbersAt(text, phrase) {
  return [...text.matchAll(phrase)].map((match) => match.index + match[0].indexOf(match.groups.number));
}

function blocksOf(sections = []) {
  return sections.flatMap((section) => [...section.blocks, ...blocksOf(section.sections)]);
}

/** Sources write the same marks in full and in half width. */
function fold(text) {
  return text.replace(/[，：；（）]/g, (mark) => ',:;()'['，：；（）'.indexOf(mark)]);
}

function correct(metric, label, { set = {} }, { metrics }) {
  metric.reviewed = true;
  for (const [key, value] of Object.entries(set)) {
    if (value === null) Reflect.deleteProperty(metric, key);
    else metric[key] = value;
  }
  if (label) metric.label = label;
  if (!label && !('scope' in set)) return;
  const was = metric.id;
  metric.id = idFor(metric);
  for (const other of metrics) {
    if (other.part_of === was) other.part_of = metric.id;
    if (other.share_of?.metric === was) other.share_of.metric = metric.id;
  }
}

/** The id that the converter gives a figure of this name, so that it meets its fellows of other years. */
function idFor({ label, unit, scope = '' }) {
  const name = unit.replace(/^[万亿]+/, '');
  const family = name === '%' ? 'percent' : LEXICON.units.find((known) => known.name === name)?.family;
  return figureId(label, family ?? 'other', scope);
}

/** Parts and shares are written down by name, which stays true when ids change. */
function relate(metric, { part_of, share_of }, { metrics }) {
  const idOf = (label) => {
    const whole = metrics.find((other) => other.label === label);
    if (!whole) throw new Error(`samples/review.json: no figure is named ${label}`);
    return whole.id;
  };
  if (part_of) metric.part_of = idOf(part_of);
  if (share_of) metric.share_of = { metric: idOf(share_of), label: share_of };
}

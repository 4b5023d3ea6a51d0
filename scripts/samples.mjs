/**
 * npm run samples: converts the reports in samples/sources with our own converter, lays over them what a reviewer decided
 * (samples/review.json) and writes the feeds. The same sources give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const built = (path) => import(pathToFileURL(`${root}build/src/convert/${path}`).href);
const { convert } = await built('index.js');
const { figureId } = await built('figures/identity.js');
const { LEXICON } = await built('lexicon/index.js');

/** Each feed, its site and its reports, newest first. A page that names its own address needs none here. */
const FEEDS = [
  {
    file: 'shili.json',
    title: '示例县人民政府网·年度报告',
    site: 'https://www.shili.example/',
    reports: [
      { source: 'shili-2023.html' },
      { source: 'shili-2023-openness.html' },
      {
        source: 'shili-2022.txt',
        url: 'https://www.shili.example/zwgk/fzzfjs/ndbg/202302/t20230220_25517.html',
      },
      { source: 'shili-2021.html' },
    ],
  },
  {
    file: 'fanli.json',
    title: '范例县人民政府网·年度报告',
    site: 'https://www.fanli.example/',
    reports: [
      { source: 'fanli-2023.txt', url: 'https://www.fanli.example/zwgk/fzzf/202403/t20240306_4471.html' },
    ],
  },
  {
    file: 'yangli.json',
    title: '样例县人民政府门户网站·年度报告',
    site: 'https://www.yangli.example/',
    reports: [{ source: 'yangli-2023.html' }],
  },
];

if (import.meta.url === pathToFileURL(argv[1]).href) {
  for (const [file, text] of await makeSamples()) {
    writeFileSync(`${root}samples/${file}`, text);
    console.log(`samples/${file}: ${text.length} characters`);
  }
}

/**
 * What the feeds should be now: each file's name and text.
 *
 * @throws an Error when the review speaks of a figure that is not there
 */
export async function makeSamples() {
  const decisions = JSON.parse(readFileSync(`${root}samples/review.json`, 'utf8'));
  const samples = new Map();
  const labels = new Set();
  for (const { file, title, site, reports } of FEEDS) {
    const items = [];
    for (const { source, url } of reports) {
      const bytes = readFileSync(`${root}samples/sources/${source}`);
      const { value } = await convert(bytes, { filename: source, url });
      const [item] = value.items;
      review(item._govreport, source.replace(/\.\w+$/, ''), decisions);
      item._govreport.metrics.forEach(({ label }) => labels.add(label));
      items.push(item);
    }
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: site,
      feed_url: `${site}feed/${file}`,
      language: 'zh-Hans',
      items,
    };
    samples.set(file, `${inLines(feed)}\n`);
  }
  const named = [...Object.values(decisions.featured).flat(), ...Object.keys(decisions.better)];
  fail(
    named.filter((label) => !labels.has(label)),
    'no report has a figure named',
  );
  return samples;
}

/** Lays the decisions on one report, in place: corrected names first, because the others go by name. */
function review({ kind, metrics }, report, { corrected, featured, better }) {
  const named = (label) => metrics.find((metric) => metric.label === label);
  for (const [was, { label, ...rest }] of Object.entries(corrected[report] ?? {})) {
    const metric = named(was);
    if (!metric) fail(named(label) ? [] : [was], `${report} has no figure named`);
    else Object.assign(metric, { label, ...rest, reviewed: true });
    if (metric) rename(metric, metrics);
  }
  const chosen = featured[kind] ?? [];
  for (const metric of metrics) {
    delete metric.featured;
    if (chosen.includes(metric.label)) Object.assign(metric, { featured: true, reviewed: true });
    const way = better[metric.label];
    if (way && metric.change)
      Object.assign(metric, { change: { ...metric.change, better: way }, reviewed: true });
    if (metric.reviewed) delete metric.reason;
  }
}

/** A corrected name has the id that the converter would have given it, so that it meets its fellows of other years. */
function rename(metric, metrics) {
  const unit = metric.unit.replace(/^[万亿]+/, '');
  const family =
    unit === '%' ? 'percent' : (LEXICON.units.find(({ name }) => name === unit)?.family ?? 'other');
  const was = metric.id;
  metric.id = figureId(metric.label, family, metric.scope ?? '');
  for (const other of metrics) {
    if (other.part_of === was) other.part_of = metric.id;
    if (other.share_of?.metric === was) other.share_of.metric = metric.id;
  }
}

/** JSON with one figure, block or point a line: small, and a change shows where it is. */
function inLines(value, indent = '') {
  const line = JSON.stringify(value);
  const inner = `${indent} `;
  const isLeaf = (part) =>
    !part || typeof part !== 'object' || (part.id !== undefined && !part._govreport && !part.blocks);
  if (isLeaf(value) || line.length < 100) return line;
  if (Array.isArray(value))
    return `[\n${value.map((part) => inner + inLines(part, inner)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{\n${entries.map(([key, part]) => `${inner}${JSON.stringify(key)}: ${inLines(part, inner)}`).join(',\n')}\n${indent}}`;
}

function fail(names, why) {
  if (names.length) throw new Error(`samples/review.json: ${why} ${names.join(', ')}`);
}

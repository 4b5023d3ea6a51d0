/**
 * npm run samples: converts the reports in samples/sources with our own converter, lays over them what a reviewer decided
 * (samples/review.json) and writes the feeds. The same sources give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';
import { review, unused } from './sample-review.mjs';

const { convert } = await import(pathToFileURL(`${root}build/src/convert/index.js`).href);

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
  const used = [];
  for (const { file, title, site, reports } of FEEDS) {
    const items = [];
    for (const { source, url } of reports) {
      const bytes = readFileSync(`${root}samples/sources/${source}`);
      const { value } = await convert(bytes, { filename: source, url });
      const [item] = value.items;
      used.push(...review(item._govreport, source.replace(/\.\w+$/, ''), decisions));
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
  const left = unused(decisions, used);
  if (left.length) throw new Error(`samples/review.json: no report has ${left.join(', ')}`);
  return samples;
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

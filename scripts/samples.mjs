/**
 * npm run samples: converts the reports in samples/sources with our own converter, lays what an editor decided
 * (samples/review.json) over them and writes the feeds. The same sources give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const { convert } = await import(pathToFileURL(`${root}build/src/convert/index.js`).href);
const { unsettled, review } = await import('./sample-review.mjs');

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

/** What the feeds should be now: name of the file and its text. */
export async function makeSamples() {
  const decisions = JSON.parse(readFileSync(`${root}samples/review.json`, 'utf8'));
  const samples = new Map();
  for (const { file, title, site, reports } of FEEDS) {
    const items = [];
    for (const { source, url } of reports) {
      const bytes = readFileSync(`${root}samples/sources/${source}`);
      const { value } = await convert(bytes, { filename: source, url });
      items.push(review(value.items[0], source.replace(/\.\w+$/, ''), decisions));
    }
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: site,
      feed_url: `${site}feed/${file}`,
      language: 'zh-Hans',
      items,
    };
    samples.set(file, `${JSON.stringify(feed, null, 2)}\n`);
  }
  const left = unsettled(decisions);
  if (left.length) throw new Error(`samples/review.json speaks of what no report has: ${left.join('; ')}`);
  return samples;
}

if (import.meta.url === pathToFileURL(argv[1]).href) {
  for (const [file, text] of await makeSamples()) {
    writeFileSync(`${root}samples/${file}`, text);
    console.log(`samples/${file}: ${text.length} characters`);
  }
}

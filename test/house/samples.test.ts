import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { convert } from '../../src/convert/index.js';
import { parseFeed } from '../../src/feed/index.js';
import type { Feed, Metric, Report, Section } from '../../src/feed/index.js';
import { blockText } from '../../src/feed/text.js';
import { read, root } from './sources.js';

const { makeSamples } = (await import(pathToFileURL(`${root}/scripts/samples.mjs`).href)) as {
  makeSamples(): Promise<Map<string, string>>;
};

const feed = (name: string): Feed => parseFeed(read(`samples/${name}.json`)).feed;
const shili = feed('shili').items.map((item) => item._govreport);
const [main, openness, before, earliest] = shili as [Report, Report, Report, Report];
const neighbours = ['fanli', 'yangli'].map((name) => feed(name).items[0]!._govreport);
const reports = [...shili, ...neighbours];

const named = (report: Report, label: string): Metric => {
  const found = report.metrics.find((metric) => metric.label === label);
  assert.ok(found, `${report.place?.name} ${report.period?.label} has no figure named ${label}`);
  return found;
};
const all = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...all(section.sections ?? [])]);

test('the feeds are what the converter and the review make of the sources', async () => {
  for (const [file, text] of await makeSamples()) {
    assert.ok(read(`samples/${file}`) === text, `samples/${file} is out of date: npm run samples`);
  }
});

test('every source is read without loss, and for the kind of report it is', async () => {
  for (const filename of readdirSync('samples/sources')) {
    const { value, messages } = await convert(readFileSync(`samples/sources/${filename}`), { filename });
    assert.deepEqual(
      messages.filter(({ severity }) => severity === 'error'),
      [],
      filename,
    );
    const kind = ['openness', 'work'].find((word) => filename.includes(word)) ?? 'rule-of-law';
    assert.equal(value.items[0]?._govreport.kind, kind, filename);
  }
});

test('the feeds are read without a single issue', () => {
  for (const name of ['shili', 'fanli', 'yangli']) {
    assert.deepEqual(parseFeed(read(`samples/${name}.json`)).issues, []);
  }
});

test('every figure stands where its citation says, in its own words', () => {
  for (const { sections, metrics } of reports) {
    const texts = new Map(
      all(sections).flatMap(({ blocks }) => blocks.map((block) => [block.id, blockText(block)])),
    );
    for (const { label, as_written, source } of metrics) {
      assert.ok(source, label);
      const { block, start, end, quote } = source;
      assert.equal(texts.get(block)?.slice(start, end), quote, label);
      assert.ok(quote.includes(as_written), `${as_written} in ${quote}`);
    }
  }
});

test('the newest report comes first, and the main one is as long and full as a real one', () => {
  const dates = feed('shili').items.map((item) => item.date_published!);
  assert.deepEqual(dates, [...dates].sort().reverse());
  assert.equal(main.sections.filter(({ number }) => number).length, 4);
  const parts = main.sections.flatMap(({ sections = [] }) => sections.filter(({ number }) => number));
  assert.equal(parts.length, 15);
  assert.ok(main.metrics.length >= 150);
  const tables = all(main.sections).flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'table'));
  assert.equal(tables.length, 2);
});

test('the figures shown first are eight, of many kinds, and checked by a person', () => {
  const featured = main.metrics.filter((metric) => metric.featured);
  assert.equal(featured.length, 8);
  assert.ok(featured.every(({ reviewed, status }) => reviewed && !status));
  const shows = (what: (metric: Metric) => unknown) => assert.ok(featured.some(what), String(what));
  shows(({ rank }) => rank);
  shows(({ change }) => change?.from);
  shows(({ change }) => change?.unit === '个百分点');
  shows(({ share_of }) => share_of?.metric);
  shows(({ kind }) => kind === 'money');
  shows(({ qualifier }) => qualifier === 'near');
});

test('the same figure has one id over years and places', () => {
  for (const label of ['人民调解成功率', '兑现惠企资金', '主动公开政府信息', '作出行政处罚决定']) {
    const ids = [main, before, earliest, ...neighbours].map((report) => named(report, label).id);
    assert.equal(new Set(ids).size, 1, label);
  }
});

test('what is measured differently is not the same figure in the same unit', () => {
  const [fanli, yangli] = neighbours as [Report, Report];
  const limit = '工程建设项目全流程审批时限';
  assert.equal(named(fanli, limit).id, named(main, limit).id);
  assert.notEqual(named(fanli, limit).unit, named(main, limit).unit);
  const lost = named(main, '行政应诉败诉率').id;
  assert.ok(named(fanli, '行政应诉败诉率').id === lost && yangli.metrics.every(({ id }) => id !== lost));
});

test('the openness report has its three mandated tables', () => {
  const forms = all(openness.sections).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' && block.form ? [block.form] : [])),
  );
  assert.deepEqual(forms, ['openness-disclosure', 'openness-requests', 'openness-review']);
});

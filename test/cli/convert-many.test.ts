import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Feed, Message } from '../../src/feed/index.js';
import { govreport } from './shell.js';

let folder = '';
const at = (name: string): string => join(folder, name);
const reportOn = (year: number): string =>
  `示例县人民政府关于${year}年法治政府建设情况的报告\n\n一、主要成效\n\n全年上线事项${year - 1950}项。\n`;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'govreport-many-'));
  for (const year of [2020, 2021, 2022, 2023]) writeFileSync(at(`${year}.txt`), reportOn(year));
  for (const name of ['a', 'b']) {
    mkdirSync(at(name));
    writeFileSync(at(`${name}/report.txt`), reportOn(2023));
  }
});

after(() => {
  rmSync(folder, { recursive: true });
});

test('many documents become as many feeds in a folder, told one by one', async () => {
  const { code, stdout, stderr } = await govreport(['convert', join(folder, '20*.txt'), '-o', at('feeds')]);
  assert.deepEqual([code, stdout], [0, '']);
  assert.deepEqual(readdirSync(at('feeds')).sort(), ['2020.json', '2021.json', '2022.json', '2023.json']);
  for (const year of [2020, 2023]) {
    const feed = JSON.parse(readFileSync(at(`feeds/${year}.json`), 'utf8')) as Feed;
    assert.match(feed.items[0].title, new RegExp(String(year)));
    assert.equal(feed.items[0]._govreport.metrics[0].value, year - 1950);
  }
  for (const progress of ['[1/4]', '[4/4]']) assert.ok(stderr.includes(progress), stderr);
});

test('one broken document does not keep the others from being converted, and decides the exit code', async () => {
  writeFileSync(at('2024.docx'), Buffer.from('PK\u0003\u0004 broken'));
  const { code, stderr } = await govreport([
    'convert',
    at('2020.txt'),
    at('2021.txt'),
    at('2024.docx'),
    '-o',
    at('some'),
    '--json',
  ]);
  assert.equal(code, 1);
  const results = JSON.parse(stderr) as { file: string; messages: Message[] }[];
  const failed = results.filter(({ messages }) => messages.some(({ severity }) => severity === 'error'));
  assert.deepEqual(
    failed.map(({ file }) => file),
    [at('2024.docx')],
  );
  assert.ok(readdirSync(at('some')).includes('2021.json'));
});

test('documents of one name in two folders keep apart', async () => {
  const { code } = await govreport(['convert', at('a/report.txt'), at('b/report.txt'), '-o', at('two')]);
  assert.equal(code, 0);
  assert.deepEqual(readdirSync(at('two')).sort(), ['a-report.json', 'b-report.json']);
});

test('several documents without a folder, or with one address, are wrong usage', async () => {
  for (const [args, line] of [
    [[at('2020.txt'), at('2021.txt')], /give a folder/],
    [
      [at('2020.txt'), at('2021.txt'), '-o', at('x'), '--url', 'https://www.shili.example/'],
      /for one document/,
    ],
    [[at('2020.txt'), at('2021.txt'), '-o', at('2022.txt')], /cannot make the folder/],
    [[at('2020.txt'), at('2021.txt'), at('missing.txt'), '-o', at('y')], /not found/],
  ] as const) {
    const { code, stderr } = await govreport(['convert', ...args]);
    assert.equal(code, 2, stderr);
    assert.match(stderr, line);
  }
});

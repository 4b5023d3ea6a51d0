import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Finding } from '../../src/check/index.js';
import type { Feed, Message } from '../../src/feed/index.js';
import { PLANTED, withMistake } from '../fixtures/planted-errors.js';
import { govreport } from './shell.js';

const DOCUMENT = `示例县人民政府关于2023年法治政府建设情况的报告

来源：县政府办公室 发布时间：2024-02-18

一、主要成效

（一）深化行政复议。依法受理行政复议申请162件，应结182件（含上期结转19件），已审结140件。

示例县人民政府
2024年2月1日
`;

let folder = '';
const at = (name: string): string => join(folder, name);
const sample = JSON.parse(readFileSync('samples/shili.json', 'utf8')) as Feed;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'govreport-check-'));
  writeFileSync(at('sound.json'), JSON.stringify(sample));
  writeFileSync(at('mistaken.json'), JSON.stringify(withMistake(sample, PLANTED[0])));
  writeFileSync(at('report.txt'), DOCUMENT);
  sample.items.forEach((item, i) =>
    writeFileSync(at(`year-${i}.json`), JSON.stringify({ ...sample, items: [item] })),
  );
});

after(() => {
  rmSync(folder, { recursive: true });
});

test('a sound feed passes in one line, a mistaken one is told with its places and what to do', async () => {
  const sound = await govreport(['check', at('sound.json')]);
  assert.deepEqual([sound.code, sound.stderr], [0, '']);
  assert.match(sound.stdout, /^.*sound\.json: nothing found\n$/);
  const mistaken = await govreport(['check', at('mistaken.json'), '--lang', 'zh']);
  assert.equal(mistaken.code, 1);
  assert.match(
    mistaken.stdout,
    /mistaken\.json: \/items\/0\/_govreport\/metrics\/\d+: 错误: 189件＋17件＝206件，与“应办结208件”不符，请核对。 \[balance, 把握90%\]\n {4}位置 .*\n(?: {4}位置 .*\n)+ {4}建议 /,
  );
  assert.match(mistaken.stdout, /处请核对（错误\d+，警告\d+，提示\d+）\n$/);
});

test('a document is converted and checked at once, from a file or a pipe', async () => {
  for (const { code, stdout } of [
    await govreport(['check', at('report.txt')]),
    await govreport(['check', '-'], { stdin: DOCUMENT }),
  ]) {
    assert.equal(code, 1);
    assert.match(stdout, /162件＋19件＝181件/);
  }
});

test('scripts get findings whole, and can leave some out', async () => {
  const { code, stdout, stderr } = await govreport([
    'check',
    at('sound.json'),
    at('mistaken.json'),
    '--json',
  ]);
  const [first, second] = JSON.parse(stdout) as { file: string; issues: Message[]; findings: Finding[] }[];
  assert.deepEqual([code, stderr, first.findings, second.file], [1, '', [], at('mistaken.json')]);
  assert.deepEqual([second.findings[0].code, second.findings[0].computed], ['balance', '189件＋17件＝206件']);
  const without = [...new Set(second.findings.map((finding) => finding.code))].join(',');
  assert.equal((await govreport(['check', at('mistaken.json'), '--without', without])).code, 0);
});

test('what is wrong with the form of a feed is told too, and a file that cannot be read is exit code 2', async () => {
  const broken = JSON.parse(JSON.stringify(sample)) as Feed;
  broken.items[0]._govreport.metrics[0].part_of = 'gone';
  writeFileSync(at('broken.json'), JSON.stringify(broken));
  const told = await govreport(['check', at('broken.json')]);
  assert.equal(told.code, 1);
  assert.match(told.stderr, /\[reference\]/);
  const missing = await govreport(['check', at('missing.json'), at('sound.json')]);
  assert.equal(missing.code, 2);
  assert.match(missing.stderr, /not found/);
  assert.match(missing.stdout, /sound\.json: nothing found/);
  assert.equal((await govreport(['check'])).code, 2);
});

test('patterns are written out, and one that fits nothing says so', async () => {
  const { code, stdout } = await govreport(['check', join(folder, 'year-?.json')]);
  assert.equal(code, 0);
  assert.equal(stdout.trim().split('\n').length, sample.items.length);
  const deep = await govreport(['check', `${folder}/**/sound.json`]);
  assert.match(deep.stdout, /sound\.json: nothing found/);
  const none = await govreport(['check', join(folder, '*.nothing')]);
  assert.equal(none.code, 2);
  assert.match(none.stderr, /no file fits/);
});

test('merge writes one feed of several years and says what it matched', async () => {
  const { code, stdout, stderr } = await govreport([
    'merge',
    join(folder, 'year-*.json'),
    '-o',
    at('all.json'),
  ]);
  assert.deepEqual([code, stdout], [0, '']);
  const merged = JSON.parse(readFileSync(at('all.json'), 'utf8')) as Feed;
  assert.equal(merged.items.length, sample.items.length);
  assert.match(
    stderr,
    /all\.json: \/items\/\d: info: \d+ figures of .* have the ids of newer reports\. \[figures-same\]/,
  );
  const piped = await govreport(['merge', at('year-0.json'), at('year-2.json'), '--json']);
  assert.equal((JSON.parse(piped.stdout) as Feed).items.length, 2);
  const said = JSON.parse(piped.stderr) as { file: string; messages: Message[] }[];
  assert.deepEqual(
    said.map(({ file }) => file),
    [at('year-0.json'), at('year-2.json'), '-'],
  );
});

test('merge makes nothing when one of its feeds cannot be read', async () => {
  const { code, stdout, stderr } = await govreport(['merge', at('year-0.json'), at('missing.json')]);
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /not found/);
  assert.equal((await govreport(['merge'])).code, 2);
});

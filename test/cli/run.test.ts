import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feed, Message } from '../../src/feed/index.js';
import { smallFeed } from '../fixtures/small-feed.js';
import { govreport } from './shell.js';

const REPORT = `示例县人民政府关于2023年法治政府建设情况的报告

一、主要成效

（一）深化审批改革。全年上线事项86项，服务网格覆盖经营主体近3万户。

示例县人民政府
2024年2月1日
`;

let folder = '';
const at = (name: string) => join(folder, name);

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'govreport-'));
  writeFileSync(at('feed.json'), JSON.stringify(smallFeed));
  writeFileSync(at('bad.json'), JSON.stringify({ ...smallFeed, home_page_url: 'javascript:alert(1)' }));
  writeFileSync(at('empty.json'), '');
  writeFileSync(at('gb.json'), Buffer.from([0x7b, 0x22, 0xca, 0xbe, 0xc0, 0xfd, 0x22, 0x3a, 0x31, 0x7d]));
  writeFileSync(at('report.txt'), REPORT);
});

after(() => {
  rmSync(folder, { recursive: true });
});

test('convert writes a feed that validate finds valid', async () => {
  const converted = await govreport([
    'convert',
    at('report.txt'),
    '-o',
    at('made.json'),
    '--url',
    'https://www.shili.example/1',
  ]);
  assert.equal(converted.code, 0, converted.stderr);
  assert.equal(converted.stdout, '');
  const feed = JSON.parse(readFileSync(at('made.json'), 'utf8')) as Feed;
  assert.equal(feed.items[0].title, '示例县人民政府关于2023年法治政府建设情况的报告');
  assert.equal(feed.items[0].url, 'https://www.shili.example/1');
  assert.match(converted.stderr, /figures: 2/);
  const checked = await govreport(['validate', at('made.json')]);
  assert.deepEqual([checked.code, checked.stderr], [0, '']);
  assert.match(checked.stdout, /valid \(reports: 1, figures: 2\)/);
});

test('convert reads a pipe and writes a pipe, messages apart', async () => {
  const { code, stdout, stderr } = await govreport(['convert', '-'], { stdin: REPORT });
  assert.equal(code, 0);
  assert.equal((JSON.parse(stdout) as Feed).items.length, 1);
  assert.match(stderr, /^-: /);
  const json = await govreport(['convert', '-', '--json'], { stdin: REPORT });
  assert.ok(Array.isArray((JSON.parse(json.stderr) as { messages: Message[] }).messages));
});

test('validate says where and what, and tells scripts by its exit code', async () => {
  const bad = await govreport(['validate', at('feed.json'), at('bad.json')]);
  assert.equal(bad.code, 1);
  assert.match(bad.stderr, /bad\.json: \/home_page_url: warning: .*address.*\[url\]\n$/);
  assert.match(bad.stdout, /feed\.json: valid[^]*bad\.json: has problems/);
  const json = await govreport(['validate', at('bad.json'), '--json']);
  const [result] = JSON.parse(json.stdout) as { file: string; messages: Message[] }[];
  assert.deepEqual(
    [result.file, result.messages[0].where, json.stderr],
    [at('bad.json'), '/home_page_url', ''],
  );
  assert.equal((await govreport(['validate', '-'], { stdin: 'not json' })).code, 1);
});

test('a file that cannot be read is one clear line and exit code 2, and the others are still checked', async () => {
  for (const [name, line] of [
    ['missing.json', /not found/],
    ['empty.json', /empty/],
    ['.', /folder/],
    ['gb.json', /UTF-8/],
  ] as const) {
    const { code, stdout, stderr } = await govreport(['validate', at(name), at('feed.json')]);
    assert.equal(code, 2, name);
    assert.match(stderr, line);
    assert.equal(stderr.split('\n').length, 2, stderr);
    assert.match(stdout, /feed\.json: valid/);
  }
  for (const [args, line] of [
    [['convert', at('missing.txt')], /not found/],
    [['convert', at('.')], /folder/],
    [['convert', at('empty.json')], /empty/],
    [['convert', '-'], /standard input/],
    [['convert', at('report.txt'), '-o', at('no/such/folder.json')], /not found/],
  ] as const) {
    const { code, stderr } = await govreport([...args]);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr.trim().split('\n').pop()!, line);
  }
});

test('wrong usage is one line that says what to do, and exit code 2', async () => {
  for (const [args, line] of [
    [['validat', 'x'], /did you mean validate\?/],
    [['con'], /did you mean convert\?/],
    [['frobnicate'], /no command frobnicate \(govreport --help/],
    [['convert'], /give documents/],
    [['convert', 'a', 'b'], /give a folder/],
    [['validate'], /give files/],
    [['convert', '--loud', 'x'], /no option --loud \(see govreport convert --help\)/],
    [['convert', 'x', '-o'], /option -o \(see govreport convert --help\)/],
    [['validate', '--lang', 'fr', 'x'], /--lang is zh or en/],
  ] as const) {
    const { code, stdout, stderr } = await govreport([...args]);
    assert.deepEqual([code, stdout, stderr.trim().split('\n').length], [2, '', 1], stderr);
    assert.match(stderr, line);
  }
  const nothing = await govreport([]);
  assert.equal(nothing.code, 2);
  assert.match(nothing.stderr, /^Usage: govreport/);
});

test('help names every command and option, in the reader’s language', async () => {
  for (const [args, words] of [
    [['--help'], ['Usage', 'convert', 'validate', '--version', 'Exit codes']],
    [
      ['-h', '--lang', 'zh'],
      ['用法', '退出码'],
    ],
    [
      ['--lang=zh', 'convert', '--help'],
      ['用法', '--output', '--url', '--json'],
    ],
    [
      ['validate', '-h'],
      ['Usage: govreport validate', '--json'],
    ],
  ] as const) {
    const { code, stdout, stderr } = await govreport([...args]);
    assert.deepEqual([code, stderr], [0, '']);
    for (const word of words) assert.ok(stdout.includes(word), word);
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  assert.equal((await govreport(['--version'])).stdout.trim(), version);
});

test('the shell’s locale chooses the language, --lang wins', async () => {
  const said = async (args: string[], env: Record<string, string>) =>
    (await govreport([...args, 'convert'], { env })).stderr;
  assert.match(await said([], { LANG: 'zh_CN.UTF-8' }), /请给出/);
  assert.match(await said([], { LANG: 'C', LC_ALL: 'zh_CN.UTF-8' }), /请给出/);
  assert.match(await said([], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }), /give documents/);
  assert.match(await said(['--lang', 'en'], { LANG: 'zh_CN.UTF-8' }), /give documents/);
});

test('the installed file runs by itself, and minds a reader who leaves', async () => {
  const main = 'build/src/cli/main.js';
  assert.match(readFileSync(main, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  chmodSync(main, 0o755);
  const shell = (command: string) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
      execFile(
        '/bin/sh',
        ['-c', command],
        { env: { ...process.env, LC_ALL: 'C' } },
        (error, stdout, stderr) => {
          done({ code: error ? Number(error.code) : 0, stdout, stderr });
        },
      );
    });
  const valid = await shell(`${main} validate '${at('feed.json')}'`);
  assert.deepEqual([valid.code, valid.stderr], [0, '']);
  writeFileSync(at('long.txt'), REPORT.replace('全年', '全年办理群众来信来访。'.repeat(20_000)));
  const left = await shell(
    `${main} convert '${at('long.txt')}' 2>'${at('errors')}' | head -c 10; cat '${at('errors')}'`,
  );
  assert.doesNotMatch(left.stdout, /EPIPE/);
});

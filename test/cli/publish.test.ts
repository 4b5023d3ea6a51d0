import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embedSnippet, toCsv, toHead, toHtml } from '../../src/publish/index.js';
import type { HeadFinding, Oembed } from '../../src/publish/index.js';
import { smallFeed } from '../fixtures/small-feed.js';
import { govreport } from './shell.js';

let folder = '';
const at = (name: string) => join(folder, name);
const FEED = JSON.stringify(smallFeed);
const [newest, older] = smallFeed.items;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'govreport-'));
  writeFileSync(at('feed.json'), FEED);
  writeFileSync(at('empty.json'), JSON.stringify({ ...smallFeed, items: [] }));
});

after(() => {
  rmSync(folder, { recursive: true });
});

test('html writes what a CMS takes, of the newest report or the one asked for, to the pipe or a file', async () => {
  const piped = await govreport(['html', '-'], { stdin: FEED });
  assert.deepEqual([piped.code, piped.stderr, piped.stdout], [0, '', `${toHtml(smallFeed)}\n`]);
  const args = ['html', at('feed.json'), '-o', at('a.html'), '--item', older!.id, '--heading-level', '0'];
  assert.deepEqual(await govreport(args), { code: 0, stdout: '', stderr: '' });
  const html = readFileSync(at('a.html'), 'utf8');
  assert.equal(html, `${toHtml(smallFeed, { item: older!.id, headingLevel: 0 })}\n`);
  const live = await govreport(['html', at('feed.json'), '--src', '/r.json', '--script', '/g.js']);
  assert.match(live.stdout, /^<script src="\/g\.js" type="module"><\/script>\n<article/);
  assert.match(live.stdout, new RegExp(`<govreport-body src="/r\\.json" report="${newest!.id}"`));
});

test('head writes what the feed knows and what the options tell of the site', async () => {
  const { code, stdout } = await govreport([
    'head',
    at('feed.json'),
    '--site-name',
    '示例县',
    '--column-type',
    '政策文件',
  ]);
  assert.equal(code, 0);
  assert.equal(stdout, toHead(smallFeed, { siteName: '示例县', columnType: '政策文件' }));
});

test('csv writes every figure, heads in the language asked for', async () => {
  const { stdout } = await govreport(['csv', at('feed.json'), '--heads', 'en']);
  const report = newest!._govreport;
  assert.equal(stdout, toCsv(report.metrics, { report, language: 'en' }));
});

test('embed writes the snippet of each kind, with the address of the feed it was given or knows', async () => {
  const { id } = newest!._govreport.metrics[0]!;
  const args = ['embed', at('feed.json'), 'metric-card', `metric=${id}`, 'full'];
  const options = {
    element: 'metric-card',
    src: smallFeed.feed_url!,
    attributes: { metric: id, full: true },
    title: newest!.title,
    link: { text: newest!.title, url: newest!.url! },
  };
  for (const kind of ['script', 'data', 'iframe'] as const) {
    const { code, stdout } = await govreport([...args, '--kind', kind]);
    assert.deepEqual([code, stdout], [0, embedSnippet(kind, options)]);
  }
  const { stdout } = await govreport([
    ...args,
    '--kind',
    'oembed',
    '--width',
    '500',
    '--src',
    'https://a.example/r.json',
  ]);
  const answer = JSON.parse(stdout) as Oembed;
  assert.deepEqual([answer.type, answer.version, answer.width], ['rich', '1.0', 500]);
  assert.match(answer.html, /^<iframe [^>]*src=https%3A%2F%2Fa\.example%2Fr\.json[^>]*>.*<\/iframe>$/);
});

test('lint names what a page lacks, who asks for it and what to write, and is quiet about a page that has it all', async () => {
  const site = ['name', 'domain', 'id-code'].flatMap((name, i) => [
    `--site-${name}`,
    ['示例县人民政府', 'www.shili.example', '9901230001'][i]!,
  ]);
  const column = ['name', 'description', 'keywords', 'type'].flatMap((name) => [`--column-${name}`, '法治']);
  const known = [...site, ...column, '--author', '张三'];
  const pictured = {
    ...smallFeed,
    items: [{ ...newest!, image: 'https://www.shili.example/1.png', tags: ['法治'] }],
  };
  const head = await govreport(['head', '-', ...known], { stdin: JSON.stringify(pictured) });
  const page = (head: string) =>
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>报告</title><meta name="viewport" content="width=device-width">${head}</head><body></body></html>`;
  writeFileSync(at('whole.html'), page(head.stdout));
  const whole = await govreport(['lint', at('whole.html')]);
  assert.deepEqual([whole.code, whole.stdout], [0, `${at('whole.html')}: nothing is missing\n`]);

  writeFileSync(at('bare.html'), page(head.stdout.replace(/<meta name="(?:SiteIDCode|PubDate)".*\n/g, '')));
  const bare = await govreport(['lint', at('bare.html'), '--feed', at('feed.json'), '--lang', 'zh']);
  assert.equal(bare.code, 1);
  const [first] = bare.stdout.split(/\n(?=\S)/);
  assert.match(
    first!,
    /meta name="SiteIDCode": 错误: 缺少 SiteIDCode \[tag-missing\]\n {4}依据 国办发〔2017〕47号.*\n {4}写作 <meta name="SiteIDCode" content="9901230001">/,
  );
  const json = await govreport(['lint', at('bare.html'), '--json']);
  const [{ findings }] = JSON.parse(json.stdout) as [{ findings: HeadFinding[] }];
  assert.deepEqual(
    findings.map(({ where }) => where),
    ['meta name="SiteIDCode"', 'meta name="PubDate"'],
  );
});

test('lint reads a page in GB18030', async () => {
  const bytes = Buffer.concat([
    Buffer.from('<title>'),
    Buffer.from([0xca, 0xbe, 0xc0, 0xfd]),
    Buffer.from('</title><meta name="SiteIDCode" content="12">'),
  ]);
  writeFileSync(at('gb.html'), bytes);
  const { stdout } = await govreport(['lint', at('gb.html'), '--json']);
  const [{ findings }] = JSON.parse(stdout) as [{ findings: HeadFinding[] }];
  assert.ok(!findings.some(({ code }) => code === 'title-missing'));
});

for (const [what, args, words] of [
  ['no feed', ['html'], /give a feed/],
  ['no such report', ['html', 'FEED', '--item', 'x'], /no report x; there are: shili-/],
  ['no report at all', ['csv', 'EMPTY'], /has no report/],
  ['a level that is none', ['html', 'FEED', '--heading-level', '9'], /0 to 6/],
  ['a choice that is none', ['html', 'FEED', '--figures', 'some'], /featured, all, none/],
  ['no display', ['embed', 'FEED'], /metric-card/],
  ['no such figure', ['embed', 'FEED', 'metric-card', 'metric=x'], /no figure x/],
  [
    'an address that would run',
    ['embed', 'FEED', 'report', '--src', 'javascript:1'],
    /"javascript:1" is not an address/,
  ],
  ['a height that is none', ['embed', 'FEED', 'report', '--height', 'tall'], /number of px/],
  ['no page', ['lint'], /give pages/],
] as [string, string[], RegExp][]) {
  test(`${what} is one clear line and exit code 2`, async () => {
    const files: Record<string, string> = { FEED: at('feed.json'), EMPTY: at('empty.json') };
    const { code, stdout, stderr } = await govreport(args.map((arg) => files[arg] ?? arg));
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, words);
    assert.equal(stderr.trim().split('\n').length, 1);
  });
}

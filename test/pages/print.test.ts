import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { convertSync } from '../../src/convert/index.js';
import { featuredMetrics } from '../../src/feed/index.js';
import type { Feed } from '../../src/feed/index.js';
import { longReport } from '../fixtures/long-report.js';
import { officialDocument } from '../fixtures/official-document.js';
import { smallFeed } from '../fixtures/small-feed.js';
import { openPage, reportShown } from './browser.js';
import { printedPages } from './pdf.js';
import type { PrintedLine, PrintedPage } from './pdf.js';

const REAL = join(process.env['GOVREPORT_SHARED'] ?? '../shared', 'reports/shangqiu-2023/input.txt');

/** What editors type to set a paragraph in. */
const SPACES = '\u3000\u3000';

/** The type area in mm: 37, 26, 35 and 28 off the edges of A4. */
const AREA = { left: 28, right: 184, top: 37, bottom: 262 };
const MM_PER_PT = 25.4 / 72;
const CHARACTER = 15.79 * MM_PER_PT;

const host = (body: string, { html = '', head = '' } = {}) =>
  `<!doctype html><html lang="zh-Hans" ${html}><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${head}<script src="/dist/govreport.js" type="module"></script></head><body>${body}</body></html>`;

const TAG = '<govreport-report src="/report.json"></govreport-report>';

async function open(
  feed: Feed | string,
  body = TAG,
  settings: { html?: string; head?: string } = {},
): Promise<Page> {
  const { page, complaints } = await openPage({
    '/': { body: host(body, settings) },
    '/report.json': {
      body: typeof feed === 'string' ? readFileSync(feed, 'utf8') : JSON.stringify(feed),
      type: 'application/json',
    },
  });
  await reportShown(page);
  assert.deepEqual(complaints, []);
  return page;
}

/** Presses a button of the share bar; the browser's own dialog is not part of this. */
async function press(page: Page, name = '打印正文'): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-asked', '');
  });
  // By keyboard: where a host lays its own boxes over the bar is not what is looked at here.
  await page.getByRole('button', { name }).press('Enter');
  await page.waitForSelector('html[data-asked]');
}

async function printed(page: Page, name?: string): Promise<PrintedPage[]> {
  await press(page, name);
  return printedPages(page);
}

const isNumber = ({ text }: PrintedLine) => /^—\s*\d+\s*—$/.test(text);
const words = ({ lines }: PrintedPage) => lines.filter((line) => !isNumber(line));
const text = (pages: PrintedPage[]) =>
  pages
    .map((page) =>
      words(page)
        .map((line) => line.text)
        .join('\n'),
    )
    .join('\n');
const find = (pages: PrintedPage[], part: string) => {
  for (const [index, page] of pages.entries())
    for (const line of page.lines) if (line.text.includes(part)) return { line, page: index + 1 };
  throw new Error(`“${part}” is on no page`);
};
const near = (actual: number, expected: number, tolerance: number, what: string) =>
  assert.ok(
    Math.abs(actual - expected) <= tolerance,
    `${what}: ${actual.toFixed(2)}, not ${expected.toFixed(2)}`,
  );

/** Printed once, looked at by most tests. */
let officialOnce: Promise<PrintedPage[]> | undefined;
const official = () => (officialOnce ??= open(officialDocument).then((page) => printed(page)));
/** The same without its tables, for what has to be printed many times. */
const short = withoutTables();
let shortOnce: Promise<PrintedPage[]> | undefined;
const ownShort = () => (shortOnce ??= open(short).then((page) => printed(page)));
let sampleOnce: Promise<PrintedPage[]> | undefined;
const sample = () => (sampleOnce ??= open('samples/shili.json').then((page) => printed(page)));

function assertTypeArea(pages: PrintedPage[]): void {
  for (const [index, page] of pages.entries()) {
    const isWide = page.width > page.height;
    near(page.width, isWide ? 297 : 210, 0.5, 'width of the sheet');
    near(page.height, isWide ? 210 : 297, 0.5, 'height of the sheet');
    // A landscape sheet turned upright has the same type area.
    const area = isWide ? { left: 35, right: 260, top: 28, bottom: 184 } : AREA;
    for (const line of isWide ? page.lines.filter(({ left }) => left > 30) : words(page)) {
      const where = `page ${String(index + 1)}: “${line.text}”`;
      // A full stop at the end of a line may hang by the width of its letter-spacing.
      assert.ok(line.left >= area.left - 0.3, `${where} begins at ${line.left.toFixed(1)}`);
      assert.ok(line.right <= area.right + 0.5, `${where} ends at ${line.right.toFixed(1)}`);
      assert.ok(line.y - line.size * MM_PER_PT >= area.top - 0.5, `${where} is above the type area`);
      assert.ok(line.y <= area.bottom, `${where} is below the type area`);
    }
  }
}

/** 22 lines of 28 characters, on every full page of running text and every full line. */
function assertGrid(pages: PrintedPage[], leastFullPages: number): void {
  let fullPages = 0;
  const counts = new Map<number, number>();
  for (const page of pages) {
    const lines = words(page).sort((a, b) => a.y - b.y);
    if (lines.some(({ size }) => size < 15.9)) continue;
    assert.ok(lines.length <= 22, `${String(lines.length)} lines on a page`);
    if (lines.length === 22) {
      fullPages++;
      near(lines[21]!.y - lines[0]!.y, 21 * 28.95 * MM_PER_PT, 0.5, '21 pitches');
    }
    for (const line of lines) {
      const isFull = line.left < AREA.left + 1 && line.right > AREA.right - 1;
      if (!isFull || !/^[\u2e80-\u9fff\u3001-\u303f\uff00-\uffef]+$/.test(line.text)) continue;
      const count = [...line.text].length;
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
  }
  assert.ok(fullPages >= leastFullPages, `${String(fullPages)} pages of 22 lines`);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  assert.equal(most[0], 28, JSON.stringify([...counts]));
  // A mark that may not begin a line takes the character before it along.
  for (const count of counts.keys()) assert.ok(count >= 26 && count <= 28, JSON.stringify([...counts]));
}

test('paper is A4 with a type area of 156 by 225 mm, and nothing leaves it', async () => {
  assertTypeArea(await official());
  assertTypeArea(await sample());
});

test('a full page holds 22 lines, and a full line 28 characters', async () => {
  assertGrid(await sample(), 4);
});

test('a real report: 22 lines of 28 characters in the type area', realReport(), async () => {
  const { value: feed } = convertSync(readFileSync(REAL, 'utf8'));
  const pages = await printed(await open(feed));
  assert.ok(pages.length > 8);
  assertTypeArea(pages);
  assertGrid(pages, 6);
});

test('page numbers stand between dashes 7 mm below the type area, odd pages to the right and even ones to the left', async () => {
  const pages = await official();
  pages.forEach((page, index) => {
    if (page.width > page.height) return;
    const number = page.lines.find(isNumber);
    assert.equal(number?.text.replace(/\s/g, ''), `—${String(index + 1)}—`);
    near(number.size, 14, 0.1, 'size');
    // The dash stands about a third of a character above the baseline.
    near(number.y - 14 * 0.36 * MM_PER_PT, AREA.bottom + 7, 0.8, 'dash');
    if (index % 2) near(number.left, AREA.left + 14 * MM_PER_PT, 0.6, 'left end');
    else near(number.right, AREA.right - 14 * MM_PER_PT, 0.6, 'right end');
  });
});

test('title, number and addressee stand where official documents have them', async () => {
  const pages = await official();
  const number = find(pages, '〔2024〕3号');
  const title = pages[0]!.lines.filter(({ size }) => size > 21);
  const to = find(pages, '示例市人民政府办公室：');
  const middle = (AREA.left + AREA.right) / 2;
  assert.equal(number.page, 1);
  near((number.line.left + number.line.right) / 2, middle, 1, 'number');
  assert.ok(title.length >= 2, 'a long title takes several lines');
  for (const line of title) {
    near(line.size, 22, 0.1, 'size of the title');
    near((line.left + line.right) / 2, middle, 1, 'title');
  }
  assert.doesNotMatch(title.map((line) => line.text).join('|'), /20\|?23\||2023\|年/);
  near(to.line.left, AREA.left, 0.3, 'addressee');
  near(to.line.y - title[title.length - 1]!.y, 2 * 28.95 * MM_PER_PT, 1.5, 'one line stays empty');
});

test('paragraphs and headings are set in by two characters, all of one size', async () => {
  const pages = await official();
  for (const begin of ['一、主要工作', '（一）推进一窗受理。', '（二）压缩办理时限', '1.精简材料。']) {
    const { line } = find(pages, begin);
    near(line.left, AREA.left + 2 * 16 * MM_PER_PT, 0.6, begin);
    near(line.size, 16, 0.1, begin);
  }
  assert.match(
    find(pages, '（一）推进一窗受理。').line.text,
    /受理。坚持依法/,
    'the heading runs into its paragraph',
  );
});

test('headings take their faces by level and are never bold on top of them', async () => {
  const page = await open(short);
  await press(page);
  await page.emulateMedia({ media: 'print' });
  const faces = await page.evaluate(() => {
    const paper = document.querySelector('[data-govreport-paper]')!.shadowRoot!;
    const look = (selector: string) => {
      const { fontFamily, fontWeight, color } = getComputedStyle(paper.querySelector(selector)!);
      return `${fontFamily.split(',').slice(0, 2).join()} ${fontWeight} ${color}`;
    };
    return {
      title: look('.gr-title'),
      body: look('p:not(.gr-number-line)'),
      one: look('.gr-1'),
      two: look('.gr-2'),
      three: look('.gr-3'),
      label: look('.gr-label'),
    };
  });
  const black = 'rgb(0, 0, 0)';
  assert.deepEqual(faces, {
    // Its own face is heavy and said to be so; only what stands in for it is set bold.
    title: `gr-title, "Source Han Serif SC" 700 ${black}`,
    body: `FangSong_GB2312, 仿宋_GB2312 400 ${black}`,
    one: `SimHei, 黑体 400 ${black}`,
    two: `KaiTi_GB2312, 楷体_GB2312 400 ${black}`,
    three: `FangSong_GB2312, 仿宋_GB2312 400 ${black}`,
    label: `SimHei, 黑体 400 ${black}`,
  });
});

test('the signature stands two characters in, its date two after its beginning, without leading zeros', async () => {
  const pages = await official();
  const page = pages[find(pages, '2024年1月5日').page - 1]!;
  const date = words(page).find((line) => line.text === '2024年1月5日')!;
  const signer = words(page).find((line) => line.text === '示例县人民政府办公室')!;
  near(signer.right, AREA.right - 2 * CHARACTER, 1, 'signer');
  near(date.left - signer.left, 2 * CHARACTER, 1, 'date');
  near(date.y - signer.y, 28.95 * MM_PER_PT, 0.5, 'next line');
});

test('a date longer than its signer stands two characters from the edge itself', async () => {
  const feed = withSignature('示例县政府\n2024年12月15日');
  const pages = await printed(await open(feed));
  const date = find(pages, '2024年12月15日').line;
  near(date.right, AREA.right - 2 * CHARACTER, 1, 'date');
});

test('the note stands in brackets, two characters in, below the date', async () => {
  const pages = await official();
  const { line } = find(pages, '（此件公开发布）');
  assert.ok(line.y > find(pages, '2024年1月5日').line.y);
  near(line.left, AREA.left + 2 * CHARACTER, 1.5, 'note');
});

test('the list of attachments follows an empty line, its names one below the other', async () => {
  const pages = await official();
  const [first, second] = [find(pages, '附件：1.').line, find(pages, '2.示例县各乡镇').line];
  near(first.y - find(pages, '详情见县政府网站').line.y, 2 * 28.95 * MM_PER_PT, 1, 'empty line');
  near(first.left, AREA.left + 2 * CHARACTER, 0.6, 'first');
  near(second.left, AREA.left + 5 * CHARACTER, 0.6, 'second');
  assert.match(find(pages, '统计说明').line.text, /^[^2]/, 'a long name takes two lines');
  near(find(pages, '统计说明').line.left, AREA.left + 6 * CHARACTER, 0.6, 'second line of a name');
});

test('attachments begin pages of their own: label at the edge, title centred on the third line', async () => {
  const pages = await official();
  const label = find(pages, '附件1');
  const page = words(pages[label.page - 1]!).sort((a, b) => a.y - b.y);
  assert.equal(page[0], label.line);
  near(label.line.left, AREA.left, 0.3, 'label');
  near(label.line.size, 16, 0.1, 'label');
  near(page[1]!.size, 22, 0.1, 'title');
  near(page[1]!.y - label.line.y, 2 * 28.95 * MM_PER_PT, 1.3, 'third line');
  near((page[1]!.left + page[1]!.right) / 2, 106, 1, 'title');
});

test('a long table repeats its head on every page', async () => {
  const pages = await official();
  const rows = pages.filter((page) => words(page).some((line) => /第\d+项/.test(line.text)));
  assert.ok(rows.length > 2);
  const [first, next] = rows.map((page) =>
    words(page)
      .map((line) => line.text)
      .join(),
  );
  assert.match(first!, /领域/);
  assert.match(next!, /领域/);
});

test('a table too wide for the sheet lies on its side, its number where the other pages have it', async () => {
  const pages = await official();
  const at = pages.findIndex(({ width, height }) => width > height);
  assert.ok(at > 0, 'no landscape page');
  const dashes = pages[at]!.lines.filter(({ text }) => /—|^\d+$/.test(text.trim()) && text.trim().length < 6);
  const number = dashes.filter(({ left }) => left < 35);
  assert.ok(number.length > 0, 'no number outside the table');
  for (const { left } of number)
    assert.ok(left > 20 && left < 29, `number ${left.toFixed(1)} mm from the edge`);
  // Turned upright, the foot of the page is on the left; odd pages have it to the right, which is below.
  assert.ok(number.every(({ y }) => ((at + 1) % 2 ? y > 150 : y < 60)));
});

test('no heading is left at the foot of a page', async () => {
  for (const pages of [await official(), await sample()]) {
    for (const page of pages.slice(0, -1)) {
      const last = words(page).sort((a, b) => b.y - a.y)[0]!.text;
      assert.doesNotMatch(last, /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。]*$/, last);
    }
  }
});

test('links are words: no colour, no line, no address', async () => {
  const styles = `<style>@media print{a[href]::after{content:" (" attr(href) ")"} *{color:#c00!important}}</style>`;
  const page = await open(short, TAG, { head: styles });
  assert.doesNotMatch(text(await printed(page)), /shili\.example/);
  const [link] = await colours(page, 'a');
  assert.equal(link, 'rgb(0, 0, 0) none');
});

test('the button prints the report alone, whatever frames, heights and print rules the page has', async () => {
  const body = `<header>站点页头</header><div id="frame"><div>${TAG}</div></div><aside>相关链接</aside><govreport-metric-grid src="/report.json"></govreport-metric-grid><footer>主办单位</footer>`;
  const head = `<style>html,body{height:100%;overflow:hidden}body{display:flex;width:1900px}#frame{height:300px;overflow:auto;transform:scale(.9);columns:2}@media print{*{font-size:8pt!important;color:#c00!important}@page{margin:0}}</style>`;
  const own = text(await ownShort());
  const pages = await printed(await open(short, body, { head }));
  assert.equal(text(pages), own);
  assertTypeArea(pages);
});

test('the paper is the same from the dark, the elder, the zoomed and the contrast page', async () => {
  const own = text(await ownShort());
  for (const reader of ['elder size-40 scheme-dark spacious', 'scheme-contrast-dark size-32']) {
    const page = await open(short, TAG, {
      html: 'data-govreport-scheme="dark" style="zoom:2;color-scheme:dark;background:#000;color:#fff"',
    });
    await page.evaluate(
      (words) => document.documentElement.setAttribute('data-govreport-reader', words),
      reader,
    );
    assert.equal(text(await printed(page)), own);
    for (const look of await colours(page, 'p, td, h2, h1, span')) assert.match(look, /^rgb\(0, 0, 0\)/);
  }
});

test('after printing the page is as it was', async () => {
  const page = await open(short);
  const before = await page.evaluate(() => document.documentElement.outerHTML.length);
  await printed(page, '简版打印');
  await page.evaluate(() => document.documentElement.removeAttribute('data-asked'));
  assert.equal(await page.evaluate(() => document.documentElement.outerHTML.length), before);
  assert.equal(await page.evaluate(() => document.querySelector('[data-govreport-paper]')), null);
});

test('the plain layout takes fewer pages, and is larger in elder mode', async () => {
  const page = await open(longReport(6, 12));
  const pages = await printed(page);
  const plain = await printed(page, '简版打印');
  assert.ok(plain.length < pages.length * 0.6, `${String(plain.length)} pages for ${String(pages.length)}`);
  assert.match(text(plain), /1 \/ \d/);
  near(find(plain, '全县经济').line.size, 12, 0.1, 'size');
  await page.getByRole('button', { name: '长辈版' }).click();
  near(find(await printed(page, '简版打印'), '全县经济').line.size, 18, 0.1, 'size for the elderly');
});

test('a page that says how it prints does so from the browser’s own menu', async () => {
  const page = await open(
    short,
    '<header>站点页头</header><govreport-report src="/report.json" print="official"></govreport-report>',
  );
  assert.equal(text(await printedPages(page)), text(await ownShort()));
});

test('an article of the page prints after the same rules, whatever its editor left on the tags', async () => {
  const styled = 'style="font:8pt Arial;color:#c00;text-indent:0;width:900px;margin-left:300px"';
  const sentence = '坚持依法行政，健全工作机制，各项任务有序推进。'.repeat(8);
  const { page } = await openPage({
    '/': {
      body: host(`<h1>示例县2023年工作情况</h1><div class="toolbar">字体：大 中 小</div><govreport-body>
        <p ${styled}>${SPACES}示例市人民政府：</p><p ${styled}>&nbsp;&nbsp;${sentence}</p>
        <p ${styled}><b>${SPACES}一、主要工作</b></p><p ${styled}>${SPACES}${sentence}</p>
        <table width="2000"><tr>${'<td>项目</td>'.repeat(9)}</tr><tr>${'<td width="220">12345</td>'.repeat(9)}</tr></table>
        <p align="right">示例县人民政府</p><p align="right">2024年02月03日</p>
        </govreport-body><govreport-share-bar></govreport-share-bar>`),
    },
  });
  await page.getByRole('button', { name: '打印正文' }).waitFor();
  const pages = await printed(page);
  assertTypeArea(pages);
  near(find(pages, '示例县2023年工作情况').line.size, 22, 0.1, 'title');
  near(find(pages, '示例市人民政府：').line.left, AREA.left, 0.3, 'addressee');
  near(find(pages, '一、主要工作').line.left, AREA.left + 2 * CHARACTER, 0.6, 'heading');
  near(
    find(pages, '2024年2月3日').line.left - find(pages, '示例县人民政府').line.left,
    2 * CHARACTER,
    1,
    'date',
  );
  assert.doesNotMatch(text(pages), /字体：/);
});

test('the page of figures lists each with its sentence and section, and says what it is', async () => {
  const page = await open(
    smallFeed,
    '<govreport-body src="/report.json" print="official" print-figures></govreport-body>',
  );
  const pages = await printedPages(page);
  const last = text(pages.slice(-1));
  assert.match(last, /^主要数据/);
  assert.match(last, /不属于公文内容/);
  const report = smallFeed.items[0]!._govreport;
  const [metric] = featuredMetrics(report);
  const flat = last.replace(/\s/g, '');
  assert.ok(flat.includes(metric!.as_written), last);
  assertTypeArea(pages);
});

test('printed with its page, what is folded away, off the screen or behind a switch is there', async () => {
  const body = `<govreport-reading-tools></govreport-reading-tools>
    <govreport-section-nav src="/report.json"></govreport-section-nav>
    <govreport-metric-grid src="/report.json" show="all"></govreport-metric-grid>
    <govreport-metric-table src="/report.json"></govreport-metric-table>
    <govreport-openness-tables src="/samples/shili.json" report="11990121000000136X/2024-00031"></govreport-openness-tables>
    <govreport-body><h2>一、主要工作</h2><details><summary>办理情况</summary><p>全年受理五百件。</p></details></govreport-body>`;
  const page = await open('samples/yangli.json', body);
  await page.setViewportSize({ width: 360, height: 640 });
  const all = text(await printedPages(page)).replace(/\s/g, '');
  assert.match(all, /全年受理五百件/, 'what is folded away');
  assert.match(all, /^目录.{0,8}一主要工作/, 'the navigator as a contents list');
  assert.match(all, /行政应诉败诉率|败诉率/, 'figures far down');
  assert.doesNotMatch(all, /恢复默认|打印正文/, 'controls');
  assert.equal(await page.evaluate(() => document.querySelector('details')!.open), false);
  await page.emulateMedia({ media: 'print' });
  const kinds = page.getByRole('columnheader', { name: '社会公益组织' });
  assert.ok(await kinds.first().isVisible(), 'the kinds of applicants a phone shows one at a time');
});

function realReport(): { skip: string | false } {
  return { skip: existsSync(REAL) ? false : `no real report at ${REAL}` };
}

function withoutTables(): Feed {
  const feed = JSON.parse(JSON.stringify(officialDocument)) as Feed;
  const [, main] = feed.items[0]!._govreport.sections;
  main!.sections!.pop();
  return feed;
}

function withSignature(words: string): Feed {
  const feed = withoutTables();
  const end = feed.items[0]!._govreport.sections.find(({ id }) => id === 'end')!;
  for (const block of end.blocks) if (block.type === 'signature') block.text = words;
  return feed;
}

/** Colour and line of everything on the paper that a selector names. */
async function colours(page: Page, selector: string): Promise<string[]> {
  await press(page);
  await page.emulateMedia({ media: 'print' });
  return page.evaluate((named) => {
    const paper = document.querySelector('[data-govreport-paper]')!.shadowRoot!;
    return [...paper.querySelectorAll(named)].map((each) => {
      const { color, textDecorationLine } = getComputedStyle(each);
      return `${color} ${textDecorationLine}`;
    });
  }, selector);
}

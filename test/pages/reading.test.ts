import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage, reportShown } from './browser.js';

const SCRIPT = '<script src="/dist/govreport.js" type="module"></script>';
const VIEWPORT = '<meta name="viewport" content="width=device-width">';
const host = (body: string, head = SCRIPT) =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${VIEWPORT}${head}</head><body>${body}</body></html>`;
const REPORT = '<main><govreport-report src="/samples/shili.json"></govreport-report></main>';
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
/** As `default-src 'self'` has it: no picture from `data:` or `blob:`. */
const NO_DATA = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const open = async (
  options: { width?: number; height?: number; body?: string; policy?: string; query?: string } = {},
) => {
  const { width = 1280, height = 800, body = REPORT, policy = STRICT, query = '' } = options;
  const opened = await openPage(
    { '/': { body: host(body), headers: { 'Content-Security-Policy': policy } } },
    { viewport: { width, height }, path: `/${query}` },
  );
  await reportShown(opened.page);
  return opened;
};

/** What another tab of the site would tell. */
async function prefer(page: Page, preferences: object): Promise<void> {
  await page.evaluate(async (stored) => {
    localStorage.setItem('govreport', stored);
    dispatchEvent(new StorageEvent('storage', { key: 'govreport' }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, JSON.stringify(preferences));
}

const tools = (page: Page) => page.locator('govreport-reading-tools');
const press = (page: Page, name: string) => tools(page).getByRole('button', { name, exact: true }).click();

const SCHEMES = [undefined, 'light', 'dark', 'contrast-dark', 'contrast-light', 'warm'];

for (const width of [390, 1280]) {
  test(`elder mode at ${width} px: 18 pt, 1.3 and 1.3 times that, targets of 60 px, nothing floats`, async () => {
    const { page } = await open({ width, query: '?elder' });
    await press(page, '更多');
    const measured = await page.evaluate(() => {
      const ours: Element[] = [];
      const collect = (root: ParentNode, within: boolean) => {
        for (const element of root.querySelectorAll('*')) {
          const own = within || !!element.closest('govreport-report');
          if (own) ours.push(element);
          if (element.shadowRoot) collect(element.shadowRoot, own);
        }
      };
      collect(document, false);
      const px = (value: string) => parseFloat(value);
      const paragraph = getComputedStyle(document.querySelector('[data-govreport-text] p')!);
      const controls = ours.filter((element) =>
        element.matches('button, select, summary, label, nav a[href], [role=button]'),
      );
      return {
        size: px(paragraph.fontSize),
        line: px(paragraph.lineHeight) / px(paragraph.fontSize),
        paragraph: px(paragraph.marginBottom) / px(paragraph.lineHeight),
        floating: ours
          .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
          .filter((element) => element.getBoundingClientRect().height > 0)
          .filter((element) => !element.closest('table'))
          .map((element) => element.outerHTML.slice(0, 80)),
        controls: controls.length,
        small: controls
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 2 && Math.min(box.width, box.height) < 59.9)
          .map(({ element, box }) => `${element.outerHTML.slice(0, 70)} ${box.width} x ${box.height}`),
      };
    });
    assert.ok(measured.size >= 24, `text of ${measured.size} px`);
    assert.ok(measured.line >= 1.3, `lines of ${measured.line}`);
    assert.ok(measured.paragraph >= 1.3, `paragraphs of ${measured.paragraph} lines`);
    assert.ok(measured.controls > 20, `${measured.controls} controls`);
    assert.deepEqual(measured.floating, []);
    assert.deepEqual(measured.small, []);
  });
}

test('at 320 px nothing scrolls sideways at any size, zoom and spacing, elder or not', async () => {
  const { page } = await open({ width: 320 });
  await press(page, '更多');
  const wide: string[] = [];
  for (const size of [undefined, 20, 24, 32, 40]) {
    for (const zoom of [undefined, 125, 150, 175, 200]) {
      for (const elder of [false, true]) {
        for (const space of [undefined, 'wider']) {
          const choice = { size, zoom, elder, line: space, paragraph: space, letter: space };
          await prefer(page, choice);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          if (width > 320) wide.push(`${width} px with ${JSON.stringify(choice)}`);
        }
      }
    }
  }
  assert.deepEqual(wide, []);
});

test('zoomed to 200 %, a citation still brings its sentence into the window, and the contents fit it', async () => {
  const { page } = await open();
  await prefer(page, { zoom: 200 });
  const text = page.locator('[data-govreport-text] p').first();
  const size = () => text.evaluate((p) => p.getBoundingClientRect().width / p.clientWidth);
  assert.equal(Math.round((await size()) * 100), 200, 'text is drawn at twice its size');
  const cards = page.locator('govreport-metric-grid').getByRole('link');
  for (const at of [0, 3]) {
    await cards.nth(at).focus();
    await page.keyboard.press('Enter');
    const place = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('govreport-citation') ?? [])] as Range[];
      const { top, bottom } = range!.getBoundingClientRect();
      return { top, bottom, window: innerHeight };
    });
    assert.ok(place.top >= 0 && place.bottom <= place.window, JSON.stringify(place));
    await page.keyboard.press('Escape');
  }
  await prefer(page, { zoom: 150 });
  const nav = await page.locator('govreport-section-nav').evaluate((element) => {
    element.scrollIntoView();
    const { height } = element.shadowRoot!.querySelector('nav')!.getBoundingClientRect();
    return { height, window: innerHeight, beside: element.hasAttribute('data-beside') };
  });
  if (nav.beside) assert.ok(nav.height <= nav.window, JSON.stringify(nav));
});

test('with every aid on, a page under default-src self refuses nothing and asks for nothing more', async () => {
  const { page, complaints, foreign, requests } = await open({ policy: NO_DATA });
  const asked = requests.length;
  // Its own icon, a data: picture, is what this policy refuses by itself.
  const before = complaints.filter((line) => !line.includes('data:,'));
  await prefer(page, { ruler: true, pointer: true, still: true, keys: true, zoom: 150, scheme: 'dark' });
  await page.mouse.move(400, 300);
  assert.equal(await tools(page).locator('.arrow').isVisible(), true);
  assert.deepEqual(
    complaints.filter((line) => !line.includes('data:,')),
    before,
  );
  assert.deepEqual(before, []);
  assert.deepEqual(foreign, []);
  assert.equal(requests.length, asked);
});

test('ruler and pointer are where the pointer is, let every click through, and follow the focus', async () => {
  for (const zoom of [undefined, 200]) {
    const { page } = await open();
    await prefer(page, { ruler: true, pointer: true, zoom });
    await page.mouse.move(400, 300);
    const place = () =>
      tools(page).evaluate((bar) => {
        const ruler = bar.shadowRoot!.querySelector('.ruler')!.getBoundingClientRect();
        const arrow = bar.shadowRoot!.querySelector('.arrow')!.getBoundingClientRect();
        return {
          ruler: Math.round((ruler.top + ruler.bottom) / 2),
          x: Math.round(arrow.left),
          y: Math.round(arrow.top),
        };
      });
    assert.deepEqual(await place(), { ruler: 300, x: 400, y: 300 });
    // The ruler lies over the row it was brought to, and the click still arrives.
    const button = tools(page).getByRole('button', { name: '配色', exact: true });
    await button.click();
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const focus = await tools(page).evaluate((bar) => {
      const { top, bottom } = bar.shadowRoot!.activeElement!.getBoundingClientRect();
      return Math.round((top + bottom) / 2);
    });
    assert.ok(Math.abs((await place()).ruler - focus) <= 2, `${(await place()).ruler} beside ${focus}`);
    const slider = tools(page).getByRole('slider', { name: '阅读标尺' });
    await slider.focus();
    const before = (await place()).ruler;
    await page.keyboard.press('ArrowDown');
    assert.ok((await place()).ruler > before);
  }
});

test('plain text leaves title, contents and words, and the way back', async () => {
  const { page } = await open();
  await press(page, '更多');
  await press(page, '纯文本');
  const shown = (tag: string) => page.locator(tag).first().isVisible();
  for (const tag of ['h1', 'govreport-section-nav', 'govreport-body', 'govreport-reading-tools'])
    assert.equal(await shown(tag), true, tag);
  for (const tag of ['govreport-document-info', 'govreport-metric-grid', 'govreport-share-bar'])
    assert.equal(await shown(tag), false, tag);
  await press(page, '恢复默认');
  assert.equal(await shown('govreport-metric-grid'), true);
});

test('axe finds nothing in any scheme, elder or not', async () => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const { page } = await openPage({ '/': { body: host(REPORT) }, '/axe.js': { body: axe } }, {});
  await reportShown(page);
  await page.addScriptTag({ url: '/axe.js' });
  await press(page, '更多');
  for (const scheme of SCHEMES) {
    for (const elder of [false, true]) {
      await prefer(page, { scheme, elder, ruler: true });
      const found = await page.evaluate(async () => {
        // @ts-expect-error axe is a script of the page
        const { violations } = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        });
        return violations.map(
          ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
            `${id}: ${nodes[0]!.html.slice(0, 90)}`,
        ) as string[];
      });
      assert.deepEqual(found, [], `${scheme ?? 'own'} ${elder ? 'elder' : ''}`);
    }
  }
});

test('the whole page is walked through by Tab in every scheme, each stop seen, ringed and left again', async () => {
  const { page } = await open();
  await press(page, '更多');
  for (const scheme of SCHEMES) {
    for (const elder of [false, true]) {
      await prefer(page, { scheme, elder, size: elder ? undefined : 20 });
      await page.evaluate(() => {
        scrollTo(0, 0);
        (document.activeElement as HTMLElement | null)?.blur();
        document.body.tabIndex = -1;
        document.body.focus();
      });
      const faults: string[] = [];
      let stops = 0;
      for (; stops < 400; stops++) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate(() => {
          let at = document.activeElement;
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          if (!at || at === document.body) return 'end';
          const { top, bottom, left, right } = at.getBoundingClientRect();
          const name = at.outerHTML.slice(0, 80);
          if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return `unseen: ${name}`;
          const drawn = [at, at.nextElementSibling]
            .filter((one) => one !== null)
            .map((one) => getComputedStyle(one));
          if (!drawn.some((one) => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 2))
            return `no ring: ${name}`;
          const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
          let hit = document.elementFromPoint(x, y);
          while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit)
            hit = hit.shadowRoot.elementFromPoint(x, y);
          const over = hit?.closest('.bar[part], [data-govreport-back], dialog');
          return over && !over.contains(at) ? `covered: ${name}` : '';
        });
        if (fault === 'end') break;
        if (fault) faults.push(fault);
      }
      const mode = `${scheme ?? 'own'} ${elder ? 'elder' : ''}`;
      assert.deepEqual(faults, [], mode);
      assert.ok(stops > 30 && stops < 400, `${stops} stops, ${mode}`);
    }
  }
});

test('beside a bar that zooms the page, sizes its text, reads regions and takes keys, both keep working', async () => {
  const { page, complaints } = await open();
  // What the bars in use do, by the ways they do it.
  const read = await page.evaluate(() => {
    document.body.style.setProperty('zoom', '1.25');
    document.body.style.fontSize = '20px';
    const taken: string[] = [];
    document.addEventListener('keydown', (event) => {
      if (
        (event.shiftKey && /^Digit\d$/.test(event.code)) ||
        (event.altKey && /^Digit[1-6]$/.test(event.code))
      )
        taken.push(`${event.code} ${String(event.defaultPrevented)}`);
    });
    Object.assign(window, { taken });
    const region = document.querySelector('[data-a11y-region="6"]')!;
    const closed = [...document.querySelectorAll('*')].filter(
      (element) =>
        element.localName.startsWith('govreport-') && !element.shadowRoot && !element.textContent.trim(),
    );
    const titled = [...document.querySelectorAll('govreport-report [title]')].filter(
      (element) => !element.textContent.trim() && !element.hasAttribute('aria-label'),
    ).length;
    return { text: region.textContent, closed: closed.length, titled };
  });
  assert.match(read.text, /法治政府建设/);
  assert.equal(read.closed, 0, 'elements whose words nothing can reach');
  assert.equal(read.titled, 0, 'names in title attributes');
  await prefer(page, { keys: true, ruler: true, pointer: true });
  for (const key of ['Shift+Digit1', 'Shift+Digit0', 'Shift+KeyL', 'Alt+Digit6', 'Alt+Digit1'])
    await page.keyboard.press(key);
  assert.deepEqual(await page.evaluate(() => (window as unknown as { taken: string[] }).taken), [
    'Digit1 false',
    'Digit0 false',
    'Digit6 false',
    'Digit1 false',
  ]);
  assert.equal(await page.locator('html').getAttribute('data-govreport-reader'), 'ruler pointer keys');
  await page.mouse.move(500, 200);
  const place = await tools(page).evaluate((bar) => {
    const { left, top } = bar.shadowRoot!.querySelector('.arrow')!.getBoundingClientRect();
    return [Math.round(left), Math.round(top)];
  });
  assert.deepEqual(place, [500, 200]);
  const card = page.locator('govreport-metric-grid').getByRole('link').first();
  await card.click();
  const cited = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('govreport-citation') ?? [])] as Range[];
    const { top, bottom } = range!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  assert.ok(cited, 'the cited sentence is in the window');
  assert.deepEqual(complaints, []);
});

test('an article of an old CMS takes size, spacing and colours, keeps its order of sizes, and is given back', async () => {
  const article =
    '<div class="TRS_Editor"><p align="center"><span class="title">示例县2023年工作报告</span></p>' +
    '<p><font size="2" color="#333333">一、工作情况</font></p><p><span class="print">2023年，全县新增就业1.2万人，同比增长3.5%。' +
    '各项工作平稳推进，群众满意度持续提升，重点任务如期完成。</span></p>' +
    '<table border="1"><tr><td class="cell">甲</td><td>乙</td></tr></table></div>';
  const { page } = await openPage(
    {
      '/': {
        body: host(
          `<main><govreport-report src="/samples/shili.json" parts="tools nav body">${article}</govreport-report></main>`,
          `<link rel="stylesheet" href="/cms.css">${SCRIPT}`,
        ),
      },
      '/cms.css': {
        body: '.TRS_Editor{font-size:12px}.title{font-size:22pt;line-height:24px}.print{font-size:16px;line-height:18px;color:#444}.cell{background:#eee;font-size:11px}',
      },
    },
    {},
  );
  await reportShown(page);
  const looks = () =>
    page.locator('govreport-body').evaluate((body) =>
      [body, ...body.querySelectorAll('.TRS_Editor, .TRS_Editor *')].map((element) => {
        const { fontSize, lineHeight, color, backgroundColor, letterSpacing, marginBottom } =
          getComputedStyle(element);
        return [
          element.className || element.localName,
          fontSize,
          lineHeight,
          color,
          backgroundColor,
          letterSpacing,
          marginBottom,
        ].join(' ');
      }),
    );
  const markup = () => page.locator('.TRS_Editor').evaluate((element) => element.outerHTML);
  await prefer(page, {});
  const [before, written] = [await looks(), await markup()];
  await prefer(page, { size: 32, scheme: 'dark', letter: 'wider', line: 'wider' });
  const now = await page.evaluate(() => {
    const of = (selector: string) => getComputedStyle(document.querySelector(`govreport-body ${selector}`)!);
    return {
      text: of('.print').fontSize,
      font: of('font').fontSize,
      cell: of('.cell').fontSize,
      title: parseFloat(of('.title').fontSize),
      line: parseFloat(of('.print').lineHeight) / 32,
      letter: of('.print').letterSpacing,
      same: of('.print').color === of('.cell').color,
      paper: of('.cell').backgroundColor,
    };
  });
  assert.deepEqual([now.text, now.font, now.cell], ['32px', '32px', '32px']);
  assert.ok(now.title > 38, `title of ${now.title} px`);
  assert.ok(now.line >= 2.5 && now.letter === '6.4px' && now.same, JSON.stringify(now));
  assert.equal(now.paper, 'rgba(0, 0, 0, 0)');
  await prefer(page, {});
  assert.deepEqual(await looks(), before);
  assert.equal((await markup()).replace(/ data-govreport-step="\w+"/g, ''), written);
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { convert } from '../../src/convert/index.js';
import { toHtml } from '../../src/publish/index.js';
import { openPage } from './browser.js';

const REPORTS = join(resolve(process.env['GOVREPORT_SHARED'] ?? '../shared'), 'reports');
const skip = existsSync(REPORTS) ? false : `real reports are not at hand (${REPORTS})`;

/** Exports of plain text and of a CMS, of three decades; run-in headings and equal sentences among them. */
const NAMES = [
  'shangqiu-2023/input.txt',
  'huaian-2024/input.txt',
  'badong-2004/input.html',
  'unlabelled/gwr-2012.txt',
];

/** What came of following one card. */
interface Walked {
  label: string;
  quote: string;
  marked: string[];
  /** Whether the words are in the window, with focus in their paragraph. */
  isSeen: boolean;
  hasFocus: boolean;
  /** Whether they stand in the block cited, and not where the same words stand too. */
  isThere: boolean;
}

describe('every card of a real report leads to the very words it cites', { skip }, () => {
  for (const name of skip ? [] : NAMES) {
    const converted = async () => {
      const { value } = await convert(readFileSync(join(REPORTS, name)), { filename: name });
      // Without an address of its own the report is on whatever page shows it.
      delete value.items[0]!.url;
      return value;
    };

    it(`${name}, rendered from its feed`, async () => {
      const feed = await converted();
      await walk('', JSON.stringify(feed), feed.items[0]!._govreport.metrics.length);
    });

    it(`${name}, in an article of the page`, async () => {
      const feed = await converted();
      const article = toHtml(feed);
      await walk(article, JSON.stringify(feed), feed.items[0]!._govreport.metrics.length);
    });
  }
});

/** Presses every card of a grid of all figures, beside the report. */
async function walk(article: string, feed: string, figures: number): Promise<void> {
  const { page, complaints } = await openPage({
    '/': {
      body: `<!doctype html><html lang="zh-Hans" data-govreport-src="/feed.json"><meta charset="utf-8"><title>t</title>
        <link rel="icon" href="data:,"><script type="module" src="/dist/govreport.js"></script>
        <govreport-metric-grid show="all"></govreport-metric-grid><govreport-body>${article}</govreport-body>`,
    },
    '/feed.json': { body: feed },
  });
  await page.waitForFunction(() => {
    const grid = document.querySelector('govreport-metric-grid')?.shadowRoot;
    return grid?.querySelector('.cell') && document.querySelector('govreport-body p');
  });
  const walked = await page.evaluate(() => {
    const walked: Walked[] = [];
    document.addEventListener('govreport-citation-requested', ({ metric }) => {
      const [range, ...more] = [...(CSS.highlights.get('govreport-citation') ?? [])] as Range[];
      const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      walked.push({
        label: metric.label,
        quote: metric.source?.quote ?? '',
        marked: range ? [range, ...more].map(String) : [],
        isSeen: bottom > 0 && top < innerHeight,
        isThere: !!document
          .getElementById(metric.source?.block ?? '')
          ?.contains(range?.startContainer ?? null),
        hasFocus: !!range && !!document.activeElement?.contains(range.startContainer),
      });
    });
    const grid = document.querySelector('govreport-metric-grid')!.shadowRoot!;
    for (const link of grid.querySelectorAll<HTMLAnchorElement>('.cell a[href]')) link.click();
    return walked;
  });
  await page.context().close();
  assert.ok(figures > 10, `${figures} figures`);
  assert.equal(walked.length, figures, 'every figure has a card that leads somewhere');
  const bare = (text: string) => text.replace(/\s+/g, '');
  for (const { label, quote, marked, isSeen, hasFocus, isThere } of walked) {
    assert.deepEqual(marked.map(bare), [bare(quote)], label);
    assert.ok(isSeen, `${label}: in the window`);
    assert.ok(isThere, `${label}: its own block`);
    assert.ok(hasFocus, `${label}: focus`);
  }
  assert.deepEqual(complaints, []);
}

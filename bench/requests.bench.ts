import { readdirSync } from 'node:fs';
import { feedOf } from './feeds.js';
import type { Bench, Measure } from './measure.js';

/** What a page with every element asks for beside itself: the script and the feed, or the script alone. */
const requests: Bench = async ({ open }) => {
  const feed = JSON.stringify(feedOf({ metrics: 20, characters: 600 }));
  const tags = readdirSync('src/elements').filter((name) => name !== 'shared');
  const page = (src: string, inline = '') =>
    `<!doctype html><html lang="zh-Hans" data-govreport-src="${src}"><meta charset="utf-8"><title>requests</title><link rel="icon" href="data:,">
<script type="module" src="/dist/govreport.js"></script><body>${inline}
${tags.map((tag) => `<govreport-${tag}${tag === 'metric-card' ? ' metric="m1"' : ''}></govreport-${tag}>`).join('\n')}</body></html>`;
  const inline = `<script type="application/feed+json" id="feed">${feed.replace(/</g, '\\u003c')}</script>`;
  const asked = async (html: string, files: Record<string, string>): Promise<string[]> => {
    const at = await open(html, { files });
    await at.waitForFunction(() =>
      document.querySelector('govreport-metric-card')?.shadowRoot?.querySelector('b'),
    );
    const paths = await at.evaluate(async () => {
      await new Promise((done) => setTimeout(done, 300));
      return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    });
    await at.context().close();
    return paths.filter((path) => path.startsWith('/'));
  };
  const measure = (what: string, paths: string[], budget: number): Measure => ({
    what: `requests: ${tags.length} elements, ${what}`,
    value: paths.length,
    unit: '',
    budget,
    note: paths.join(' '),
  });
  return [
    measure('feed by address', await asked(page('/report.json'), { '/report.json': feed }), 2),
    measure('feed in the page', await asked(page('#feed', inline), {}), 1),
  ];
};
export default requests;

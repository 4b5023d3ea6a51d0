import type { GovreportMetricTable } from '../src/elements/metric-table/metric-table.js';
import type { Feed } from '../src/feed/index.js';
import { manyFigures } from '../test/fixtures/many-figures.js';
import { least } from './measure.js';
import type { Lab, Measure } from './measure.js';

const PAGE =
  '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><body><div id="place"></div><script type="module" src="/dist/govreport.js"></script></body></html>';
const COUNT = 10_000;

/**
 * A table of 10,000 figures: shown, sorted and searched, each to the end of the frame, against the very same rows as plain
 * HTML tables have them.
 */
export default async function benchTable({ rounds, open }: Lab): Promise<Measure[]> {
  const feed = JSON.stringify(manyFigures(COUNT));
  const taken = {
    floor: [] as number[],
    create: [] as number[],
    sort: [] as number[],
    filter: [] as number[],
  };
  for (let round = 0; round < rounds; round++) {
    const at = await open(PAGE);
    const times = await at.evaluate(async (json) => {
      await customElements.whenDefined('govreport-metric-table');
      const feed = JSON.parse(json) as Feed;
      const place = document.querySelector('#place')!;
      const painted = async () => {
        await new Promise(requestAnimationFrame);
        await new Promise<void>((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done();
          port2.postMessage(0);
        });
      };
      const time = async (work: () => unknown) => {
        await new Promise(requestAnimationFrame);
        const started = performance.now();
        await work();
        await painted();
        return performance.now() - started;
      };
      const element: GovreportMetricTable = document.createElement('govreport-metric-table');
      const create = await time(() => {
        element.feed = feed;
        place.append(element);
        return element.updateComplete;
      });
      const root = element.shadowRoot!;
      const shown = root.querySelectorAll('tbody tr').length;
      if (shown !== feed.items[0]!._govreport.metrics.length) throw new Error(`${shown} rows`);
      const sort = await time(() => {
        root.querySelectorAll<HTMLElement>('th button')[1]!.click();
        return element.updateComplete;
      });
      const filter = await time(() => {
        element.match = '复议';
        return element.updateComplete;
      });
      element.match = '';
      await element.updateComplete;
      const rows = [...root.querySelectorAll('tbody tr')].map(
        (row) =>
          `<tr>${[...row.children].map(({ innerHTML }) => `<td>${innerHTML.replace(/<!--[^]*?-->/g, '')}</td>`).join('')}</tr>`,
      );
      element.remove();
      await painted();
      const floor = await time(() => (place.innerHTML = `<table>${rows.join('')}</table>`));
      return { floor, create, sort, filter };
    }, feed);
    for (const name of Object.keys(taken) as (keyof typeof taken)[]) taken[name].push(times[name]);
    await at.context().close();
  }
  const floor = least(taken.floor);
  return (['create', 'sort', 'filter'] as const).map((what) => ({
    what: `metric-table, ${COUNT} figures, ${what}`,
    value: least(taken[what]) / floor,
    unit: 'x',
    note: `${least(taken[what]).toFixed(0)} ms; a plain table ${floor.toFixed(0)} ms`,
  }));
}

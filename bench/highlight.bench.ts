import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { rollup } from 'rollup';
import { least } from './measure.js';
import type { Bench, Measure } from './measure.js';

const WORDS = '发展';
const BYTES = 1_000_000;
/** Hits in all, one in eight of them across two elements, as real reports have them. */
const EVERY = 120;

interface Taken {
  mark: number;
  ours: number;
  counting: number;
  hits: number;
  marked: number;
  added: number;
}

/**
 * Every hit of a word in 1 MB of Chinese highlighted, to the end of the frame: by our search and the browser's own
 * highlights, those in sight first, beside mark.js in its usual form, which puts an element around each hit, and beside counting alone.
 */
const highlighting: Bench = async ({ rounds, open }) => {
  const files = {
    '/page-text.js': await bundled('dist/elements/search/page-text.js'),
    '/show-hits.js': await bundled('dist/elements/search/show-hits.js'),
    '/mark.js': readFileSync('node_modules/mark.js/dist/mark.min.js', 'utf8'),
  };
  const html = page();
  const taken: Taken[] = [];
  for (let round = 0; round < rounds; round++) {
    const at = await open(html, { files });
    taken.push(await measure(at));
    await at.context().close();
  }
  const of = (what: keyof Taken) => least(taken.map((one) => one[what]));
  const [ours, mark] = [of('ours'), of('mark')];
  const missed: Measure = {
    what: 'highlight: hits not marked, elements added',
    value: of('hits') - of('marked') + of('added'),
    unit: '',
    budget: 0,
    note: `${of('hits')} hits`,
  };
  return [
    {
      what: `highlight every ${WORDS} in 1 MB`,
      value: ours / mark,
      unit: 'x',
      budget: 0.05,
      note: `${ours.toFixed(1)} ms, mark.js ${mark.toFixed(1)} ms, counting alone ${of('counting').toFixed(1)} ms`,
    },
    missed,
  ];
};
export default highlighting;

/** A module with what it imports. */
async function bundled(input: string): Promise<string> {
  const { output } = await (await rollup({ input, logLevel: 'silent' })).generate({ format: 'es' });
  return output[0].code;
}

/** Paragraphs of a hundred characters or so, some with emphasis inside the word looked for. */
function page(): string {
  const filler = '全年办结事项若干件群众满意度稳步提升有关工作按计划推进';
  const parts: string[] = [];
  for (let length = 0, i = 0; length < BYTES; i++) {
    const words = i % 8 === 0 ? '<b>发</b>展' : WORDS;
    const text = `${filler.repeat(4).slice(0, EVERY - 4)}${words}，`;
    parts.push(`<p>${text}</p>`);
    length += EVERY * 3;
  }
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>highlight</title>
<style>::highlight(govreport-search) { background: yellow }</style><script src="/mark.js"></script><body>${parts.join('\n')}</body></html>`;
}

function measure(at: Page): Promise<Taken> {
  return at.evaluate(async (words) => {
    const load = (path: string) => import(path) as Promise<unknown>;
    const { PageText } = (await load(
      '/page-text.js',
    )) as typeof import('../src/elements/search/page-text.js');
    const { showHits } = (await load(
      '/show-hits.js',
    )) as typeof import('../src/elements/search/show-hits.js');
    const { Mark } = window as unknown as {
      Mark: new (root: Element) => { mark(words: string, options: object): void };
    };
    const painted = async () => {
      await new Promise(requestAnimationFrame);
      await new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(0);
      });
    };
    const time = async (work: () => unknown) => {
      await painted();
      const started = performance.now();
      work();
      await painted();
      return performance.now() - started;
    };
    const hits = document.body.textContent.split(words).length - 1;
    const counting = await time(() => document.body.textContent.split(words).length);
    const before = document.querySelectorAll('*').length;
    let clear: (() => void) | undefined;
    // As the search does: the text is read when it comes, the words are found as they are typed.
    const text = new PageText({ body: document.body, entries: [], characters: 0 });
    const ours = await time(() => (clear = showHits(text, text.find(words))));
    const lit = () => CSS.highlights.get('govreport-search')!.size;
    while (lit() < hits) await new Promise((done) => setTimeout(done, 20));
    const marked = lit();
    const added = document.querySelectorAll('*').length - before;
    clear?.();
    const mark = await time(() => new Mark(document.body).mark(words, {}));
    return { mark, ours, counting, hits, marked, added };
  }, WORDS);
}

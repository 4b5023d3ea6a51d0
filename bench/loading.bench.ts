import type { Page } from 'playwright-core';
import type { Feed, Section } from '../src/feed/index.js';
import { feedOf } from './feeds.js';
import { least } from './measure.js';
import type { Bench, Lab, Measure } from './measure.js';

const SLOWDOWN = 4;
const CHARACTERS = 20_000;

interface Taken {
  /** Milliseconds from navigation to everything painted, and to the first words. */
  whole: number;
  first: number;
  /** Cumulative layout shift. */
  shift: number;
}

interface Watch {
  shift: number;
  first: number;
}

/**
 * A whole report page, script and feed included, from navigation to every display painted on a processor four times
 * slower. The floor is what such a page looks like in the end, as plain HTML with its rules in one style sheet.
 */
const loading: Bench = async (lab) => {
  const feed = feedOf({ metrics: 100, characters: CHARACTERS });
  const ours = { html: page(feed), files: { '/report.json': JSON.stringify(feed) } };
  const plain = { html: await flattened(lab, ours), files: {} };
  const measures: Measure[] = [];
  for (const [line, slow4G, budget] of [
    ['local', false, 1.5],
    ['slow 4G', true, 1.6],
  ] as const) {
    const taken: Record<'ours' | 'plain', Taken[]> = { ours: [], plain: [] };
    for (let round = 0; round < lab.rounds; round++) {
      taken.plain.push(await measure(lab, plain, slow4G));
      taken.ours.push(await measure(lab, ours, slow4G));
    }
    // A page may be measured before the browser tells of its first paint.
    const told = (who: 'ours' | 'plain', what: 'whole' | 'first') =>
      taken[who].map((one) => one[what]).filter((time) => time > 0);
    const of = (who: 'ours' | 'plain', what: 'whole' | 'first') => least(told(who, what));
    const compare = (what: 'whole' | 'first', name: string, budget: number): Measure => ({
      what: `${line}: ${name}`,
      value: of('ours', what) / of('plain', what),
      unit: 'x',
      budget,
      note: `${of('ours', what).toFixed(0)} ms, plain HTML ${of('plain', what).toFixed(0)} ms`,
    });
    measures.push(compare('whole', 'every display painted', budget), compare('first', 'first words', 1.1));
    measures.push({
      what: `${line}: layout shift`,
      value: Math.max(...taken.ours.map(({ shift }) => shift)),
      unit: '',
      budget: 0,
    });
  }
  return measures;
};
export default loading;

/** The article a CMS has, with our one tag around it and the feed asked for beside the script, as the README has it. */
function page(feed: Feed): string {
  const { title, _govreport: report } = feed.items[0]!;
  const html = (section: Section, level: number): string =>
    [
      `<h${level}>${section.number}${section.title}</h${level}>`,
      ...section.blocks.map((block) => ('text' in block ? `<p>${block.text}</p>` : '')),
      ...(section.sections ?? []).map((below) => html(below, level + 1)),
    ].join('\n');
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="preload" as="fetch" crossorigin href="/report.json"><script type="module" src="/dist/govreport.js"></script></head><body><h1>${title}</h1>
<govreport-report src="/report.json"><article>${report.sections.map((section) => html(section, 2)).join('\n')}</article></govreport-report>
</body></html>`;
}

type Site = { html: string; files: Record<string, string> };

async function measure(lab: Lab, { html, files }: Site, slow4G: boolean): Promise<Taken> {
  const at = await lab.open(html, { files, slow4G, slowdown: SLOWDOWN, before: watch });
  const whole = await painted(at);
  const { shift, first } = await at.evaluate(() => (window as unknown as { watch: Watch }).watch);
  await at.context().close();
  return { whole, first, shift };
}

/** Runs in the page before all else: notes when the first words are painted and how much moves. */
function watch(): void {
  const noted: Watch = { shift: 0, first: 0 };
  Object.assign(window, { watch: noted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'first-contentful-paint') noted.first = entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      noted.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Milliseconds from navigation to the frame in which every display there is shows its report. */
function painted(at: Page): Promise<number> {
  return at.evaluate(async () => {
    const SHOWN: Record<string, string> = {
      'govreport-reading-tools': 'button, input',
      'govreport-document-info': 'dl, table',
      'govreport-metric-grid': '[role=listitem]',
      'govreport-section-nav': 'li a',
      'govreport-share-bar': 'button, a',
    };
    const frame = () => new Promise(requestAnimationFrame);
    const isReady = () => {
      if (!document.querySelector('govreport-report')) return true;
      return Object.entries(SHOWN).every(([tag, part]) =>
        document.querySelector(tag)?.shadowRoot?.querySelector(part),
      );
    };
    for (let i = 0; !isReady(); i++) {
      if (i > 1200) throw new Error('not every display came up within 20 s');
      await frame();
    }
    await frame();
    await new Promise((done) => setTimeout(done));
    return performance.now();
  });
}

/** The page as it is in the end, shadow roots and all, written as HTML without any script. */
async function flattened(lab: Lab, { html, files }: Site): Promise<string> {
  const at = await lab.open(html, { files });
  await painted(at);
  const flat = await at.evaluate(() => {
    const sheets = new Set<CSSStyleSheet>(document.adoptedStyleSheets);
    const flatten = (node: Node): Node => {
      if (node.nodeName === 'SLOT') {
        const slot = node as HTMLSlotElement;
        const shown = slot.assignedNodes();
        const fragment = document.createDocumentFragment();
        fragment.append(...(shown.length ? shown : [...slot.childNodes]).map(flatten));
        return fragment;
      }
      const copy = node.cloneNode(false);
      const root = (node as Element).shadowRoot;
      root?.adoptedStyleSheets.forEach((sheet) => sheets.add(sheet));
      for (const child of (root ?? node).childNodes) {
        if (child.nodeType !== Node.COMMENT_NODE) copy.appendChild(flatten(child));
      }
      if (!node.nodeName.startsWith('GOVREPORT-')) return copy;
      const div = document.createElement('div');
      div.className = node.nodeName.toLowerCase();
      div.append(...copy.childNodes);
      return div;
    };
    const body = flatten(document.body) as HTMLElement;
    const css = [...sheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
    return { body: body.outerHTML, css: css.replace(/:host\(([^)]*)\)|:host\b/g, '.host$1') };
  });
  await at.context().close();
  const head = html.slice(0, html.indexOf('<link rel="preload"')).concat(`<style>${flat.css}</style></head>`);
  return `${head}${flat.body}</html>`;
}

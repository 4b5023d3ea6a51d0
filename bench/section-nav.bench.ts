import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { least } from './measure.js';
import type { Bench, Lab, Measure } from './measure.js';

const STEPS = 200;
const MANY = 3000;
const FEW = [30, 300];

/** What is on the page beside the article. */
type Variant = 'floor' | 'tocbot' | 'section-nav';
const VARIANTS: Variant[] = ['floor', 'tocbot', 'section-nav'];

interface Taken {
  /** Milliseconds from asking for the list to the frame that shows it. */
  build: number;
  /** Milliseconds from asking for the script to the frame in which the article has been read. */
  outline: number;
  /** Milliseconds of the main thread for one scroll step. */
  step: number;
  /** Tasks over 50 ms while scrolling. */
  longTasks: number;
  /** Steps after which another item than the section being read was the current one. */
  wrong: number;
}

/** A contents list with the current section beside a long article: made, then scrolled past 200 steps. */
const sectionNav: Bench = async (lab) => {
  const many = await compare(lab, MANY, VARIANTS);
  const measures: Measure[] = [
    ratio('build to frame, 3,000 headings', 'tocbot', many['section-nav'].build, many.tocbot.build, 0.6),
    {
      what: 'section-nav: script loaded and article read',
      value: many['section-nav'].outline,
      unit: 'ms',
      note: `tocbot's script alone ${many.tocbot.outline.toFixed(1)} ms`,
    },
    ratio('a scroll step, 3,000 headings', 'floor', many['section-nav'].step, many.floor.step, 1.25),
    {
      what: 'section-nav: long tasks in 200 steps',
      value: Math.max(0, many['section-nav'].longTasks - many.floor.longTasks),
      unit: '',
      budget: 0,
      note: `tocbot ${many.tocbot.longTasks}`,
    },
    {
      what: 'section-nav: current section wrong in 200 steps',
      value: many['section-nav'].wrong,
      unit: '',
      budget: 0,
    },
    {
      ...ratio('tocbot: a scroll step, 3,000 headings', 'floor', many.tocbot.step, many.floor.step),
      what: 'tocbot: a scroll step',
    },
  ];
  for (const headings of FEW) {
    const few = await compare(lab, headings, ['floor', 'section-nav']);
    measures.push(
      ratio(`a scroll step, ${headings} headings`, 'floor', few['section-nav'].step, few.floor.step, 1.1),
    );
  }
  return measures;
};
export default sectionNav;

function ratio(what: string, against: string, ours: number, theirs: number, budget?: number): Measure {
  const note = `${ours.toFixed(1)} ms, ${against} ${theirs.toFixed(1)} ms`;
  return { what: `section-nav: ${what}`, value: ours / theirs, unit: 'x', ...(budget && { budget }), note };
}

async function compare(lab: Lab, headings: number, variants: Variant[]): Promise<Record<Variant, Taken>> {
  const taken = new Map<Variant, Taken[]>(variants.map((variant) => [variant, []]));
  for (let round = 0; round < lab.rounds; round++) {
    for (const variant of variants) taken.get(variant)!.push(await measure(lab, headings, variant));
  }
  const entries = [...taken].map(([variant, all]) => [
    variant,
    {
      build: least(all.map(({ build }) => build)),
      outline: least(all.map(({ outline }) => outline)),
      step: least(all.map(({ step }) => step)),
      longTasks: least(all.map(({ longTasks }) => longTasks)),
      wrong: Math.max(...all.map(({ wrong }) => wrong)),
    },
  ]);
  return Object.fromEntries(entries) as Record<Variant, Taken>;
}

async function measure(lab: Lab, headings: number, variant: Variant): Promise<Taken> {
  const at = await lab.open(article(headings, variant === 'section-nav'), {
    files: { '/tocbot.js': readFileSync('node_modules/tocbot/dist/tocbot.min.js', 'utf8') },
  });
  const made = variant === 'floor' ? { build: 0, outline: 0 } : await buildList(at, variant);
  const taken = await scroll(at);
  const wrong = variant === 'section-nav' ? await wrongSteps(at) : 0;
  await at.context().close();
  return { ...made, ...taken, wrong };
}

/** The article is the same to the letter; ours has our tags around it and beside it. */
function article(headings: number, ours: boolean): string {
  const text = '全年办结事项若干件，群众满意度稳步提升，有关工作按计划推进。'.repeat(3);
  const parts = Array.from({ length: headings }, (_, i) => {
    const level = i % 5 === 0 ? 'h2' : 'h3';
    return `<${level} id="h${i}">第${i + 1}项工作</${level}><p>${text}</p>`;
  }).join('\n');
  const css =
    'main { display: grid; grid-template-columns: 250px 1fr; gap: 2em } nav { position: sticky; top: 0; max-height: 100vh; overflow: auto }';
  const body = ours
    ? `<nav id="list"></nav><govreport-body><article>${parts}</article></govreport-body>`
    : `<nav id="list"></nav><article id="article">${parts}</article>`;
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>nav</title><style>${css}</style><body><main>${body}</main></body></html>`;
}

/**
 * Makes the list and waits for the frame in which it is painted. The script is there before, for both, and so is the
 * text: what reading its outline takes is told by itself, since tocbot is told what the headings are.
 */
async function buildList(at: Page, variant: Variant): Promise<{ build: number; outline: number }> {
  const outline = await at.evaluate(async (variant) => {
    const started = performance.now();
    await new Promise((done, fail) => {
      const [src, type] = variant === 'tocbot' ? ['/tocbot.js', ''] : ['/dist/govreport.js', 'module'];
      const script = Object.assign(document.createElement('script'), {
        src,
        type,
        onload: done,
        onerror: fail,
      });
      document.head.append(script);
    });
    await new Promise(requestAnimationFrame);
    return performance.now() - started;
  }, variant);
  await at.waitForTimeout(500);
  const build = await at.evaluate(async (variant) => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    const started = performance.now();
    if (variant === 'tocbot') {
      const { tocbot } = window as unknown as { tocbot: { init(options: object): void } };
      tocbot.init({ tocSelector: '#list', contentSelector: '#article', headingSelector: 'h2, h3' });
    } else {
      const nav = document.createElement('govreport-section-nav');
      document.getElementById('list')!.replaceWith(nav);
      while (!nav.shadowRoot?.querySelector('li a')) await frame();
    }
    await frame();
    await new Promise((done) => setTimeout(done));
    return performance.now() - started;
  }, variant);
  return { build, outline };
}

async function scroll(at: Page): Promise<Pick<Taken, 'step' | 'longTasks'>> {
  const devtools = await at.context().newCDPSession(at);
  await devtools.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  await at.waitForTimeout(500);
  const before = await busy();
  const longTasks = await at.evaluate(async (steps) => {
    let long = 0;
    const observer = new PerformanceObserver((list) => (long += list.getEntries().length));
    observer.observe({ type: 'longtask' });
    const far = document.documentElement.scrollHeight - innerHeight;
    for (let i = 1; i <= steps; i++) {
      // From a task, as a reader's scrolling comes: from a frame's callback the page would hear of it one frame late.
      await new Promise((done) => setTimeout(done));
      scrollTo(0, (far * i) / steps);
      await new Promise(requestAnimationFrame);
    }
    await new Promise((done) => setTimeout(done, 100));
    observer.disconnect();
    return long;
  }, STEPS);
  return { step: ((await busy()) - before) / STEPS, longTasks };
}

/**
 * Scrolls the same way back, and after each step compares the current item with the last heading at or above the line a
 * jump lands on; over the last screen, where headings cannot reach it, the line is not so told and steps are passed over.
 */
function wrongSteps(at: Page): Promise<number> {
  return at.evaluate(async (steps) => {
    const root = document.querySelector('govreport-section-nav')!.shadowRoot!;
    const headings = [...document.querySelectorAll('article h2, article h3')];
    const far = document.documentElement.scrollHeight - innerHeight;
    let wrong = 0;
    for (let i = steps; i > 0; i--) {
      const to = (far * i) / steps;
      await new Promise((done) => setTimeout(done));
      scrollTo(0, to);
      await new Promise(requestAnimationFrame);
      if (far - to < innerHeight) continue;
      const above = headings.filter((heading) => heading.getBoundingClientRect().top <= 48);
      const shown = root.querySelector('[aria-current]')?.getAttribute('href');
      if (above.length && shown !== `#${above[above.length - 1]!.id}`) wrong++;
    }
    return wrong;
  }, STEPS);
}

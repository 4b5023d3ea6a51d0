/**
 * What every engine must do with our pages, whatever drives it: each page of site/ with the module and with the classic script,
 * the jobs a reader comes for, and a display in a frame. Pages collect their own errors, since not every driver tells them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { root } from './run.mjs';
import { answer, serve } from './serve.mjs';

const MODULE = /<script src="\/dist\/govreport\.js" type="module"><\/script>/;
const CLASSIC = '<script src="/dist/govreport.classic.js" defer></script>';
const SAMPLE = '/samples/shili.json';

const COLLECTOR = `<script>
  window.faults = [];
  addEventListener('error', function (event) {
    if (event.message) faults.push('uncaught: ' + event.message);
  });
  addEventListener('unhandledrejection', function (event) { faults.push('unhandled: ' + event.reason); });
  console.error = function () { faults.push([].join.call(arguments, ' ')); };
</script>`;

/** Displays that need something a page may not give them, so that they may rightly stay empty. */
const MAY_BE_EMPTY = ['govreport-report', 'govreport-body'];

/** Runs in the page: waits until nothing is empty, and says what is after five seconds. */
const SETTLED = `(async () => {
  const mayBeEmpty = ${JSON.stringify(MAY_BE_EMPTY)};
  const empty = () => Array.from(document.querySelectorAll('*')).filter((element) =>
    element.localName.startsWith('govreport-') && !mayBeEmpty.includes(element.localName) &&
    !(element.shadowRoot && element.shadowRoot.textContent.trim() && element.offsetHeight > 0));
  for (let tries = 0; tries < 50 && (!customElements.get('govreport-report') || empty().length); tries++)
    await new Promise((done) => setTimeout(done, 100));
  // A page made of one tag is there when its parts are.
  for (let tries = 0; tries < 50 && document.querySelector('govreport-report') && !document.querySelector('govreport-body [id]'); tries++)
    await new Promise((done) => setTimeout(done, 100));
  return window.faults.concat(empty().map((element) => element.localName + ' is empty'));
})()`;

/** Run in the page once it is settled; each says what went wrong, or nothing. */
const JOBS = {
  'the navigator leads to a heading': `(async () => {
    const nav = document.querySelector('govreport-section-nav');
    const link = Array.from(nav.shadowRoot.querySelectorAll('a[href^="#"]')).pop();
    link.click();
    const id = decodeURIComponent(link.getAttribute('href').slice(1));
    for (let tries = 0; tries < 30; tries++) {
      const { top } = document.getElementById(id).getBoundingClientRect();
      if (scrollY > 0 && top > -5 && top < innerHeight) return '';
      await new Promise((done) => setTimeout(done, 100));
    }
    return 'the heading is at ' + document.getElementById(id).getBoundingClientRect().top;
  })()`,
  'a figure leads to its sentence': `(async () => {
    const grid = document.querySelector('govreport-metric-grid');
    const link = grid.shadowRoot.querySelector('a[href]');
    scrollTo(0, 0);
    link.click();
    for (let tries = 0; tries < 30; tries++) {
      const marked = document.querySelector('[data-govreport-cited]') ||
        (typeof CSS === 'object' && CSS.highlights && CSS.highlights.get('govreport-citation'));
      if (marked) return '';
      await new Promise((done) => setTimeout(done, 100));
    }
    return 'no sentence is marked';
  })()`,
  'a larger text is larger': `(async () => {
    const size = () => parseFloat(getComputedStyle(document.querySelector('govreport-body p')).fontSize);
    const tools = document.querySelector('govreport-reading-tools').shadowRoot;
    const [smallest, ...larger] = tools.querySelectorAll('fieldset.size input');
    // What was chosen on the page before is remembered.
    smallest.click();
    await new Promise((done) => setTimeout(done, 100));
    const before = size();
    const choice = larger.pop();
    choice.click();
    for (let tries = 0; tries < 20; tries++) {
      if (size() > before) return '';
      await new Promise((done) => setTimeout(done, 100));
    }
    return before + ' px stayed ' + size();
  })()`,
  'nothing scrolls sideways': `(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? scrollWidth - clientWidth + ' px too wide' : '';
  })()`,
};

/** A display in a frame as our snippet makes it, and in one without storage and without an origin. */
const frame = (sandbox) => `<!doctype html><meta charset="utf-8"><title>t</title>${COLLECTOR}
<iframe title="t" data-govreport-embed sandbox="${sandbox}" src="/dist/embed.html?element=metric-card&src=/open.json&label=人民调解成功率"></iframe>
<script>addEventListener('message', function (event) { (window.heights = window.heights || []).push(event.data.height); });</script>
<script src="/dist/embed-host.js"></script>`;

const FRAMED = `(async () => {
  for (let tries = 0; tries < 60; tries++) {
    // A card is higher than the line that says a report cannot be read.
    const told = Math.max.apply(null, window.heights || [0]);
    if (told > 80 && parseInt(document.querySelector('iframe').style.height) === told) return '';
    await new Promise((done) => setTimeout(done, 100));
  }
  return 'heights told: ' + (window.heights || []).join(', ');
})()`;

/**
 * @param {(url: string) => Promise<(code: string) => Promise<unknown>>} visit opens an address and gives a way to evaluate code there
 * @param {{ originless?: boolean }} [options] whether a frame without an origin may load from its own address: WebKit's may not
 * @returns {Promise<number>} how many pages failed
 */
export async function checkPages(visit, { originless = true } = {}) {
  let failed = 0;
  const report = (what, faults) => {
    failed += faults.length > 0 ? 1 : 0;
    console.log(`${faults.length > 0 ? 'FAILED' : 'ok    '} ${what}`);
    for (const fault of faults) console.log(`       ${fault}`);
  };
  const routes = {
    '/open.json': (_, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      answer(response, 200, 'application/feed+json', readFileSync(root + SAMPLE.slice(1)));
    },
    '/frame.html': (_, response) =>
      answer(response, 200, 'text/html; charset=utf-8', frame('allow-scripts allow-same-origin')),
    '/originless.html': (_, response) =>
      answer(response, 200, 'text/html; charset=utf-8', frame('allow-scripts')),
    '/favicon.ico': (_, response) => answer(response, 200, 'image/x-icon', ''),
  };
  const names = readdirSync(`${root}site`).filter((name) => name.endsWith('.html'));
  for (const name of names) {
    for (const kind of ['module', 'classic']) {
      const html = readFileSync(`${root}site/${name}`, 'utf8')
        .replace('<head>', `<head>${COLLECTOR}`)
        .replace(MODULE, kind === 'module' ? '$&' : CLASSIC);
      routes[`/${kind}-${name}`] = (_, response) => answer(response, 200, 'text/html; charset=utf-8', html);
    }
  }
  const { origin, close } = await serve({ routes });
  try {
    for (const name of names) {
      for (const kind of ['module', 'classic']) {
        const evaluate = await visit(`${origin}/${kind}-${name}`);
        report(`${name}, ${kind} script`, await evaluate(SETTLED));
        if (name !== 'one-tag.html') continue;
        for (const [job, code] of Object.entries(JOBS)) {
          const fault = await evaluate(code).catch((error) => String(error.message));
          report(`${name}, ${kind} script: ${job}`, fault ? [fault] : []);
        }
      }
    }
    for (const name of originless ? ['frame', 'originless'] : ['frame']) {
      const fault = await (await visit(`${origin}/${name}.html`))(FRAMED);
      report(`a display in a frame, ${name}.html`, fault ? [fault] : []);
    }
  } finally {
    close();
  }
  return failed;
}

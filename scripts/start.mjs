/**
 * npm start: builds what is missing or stale and serves the pages in site/. `npm start -- report.html` converts that
 * document first, and the pages show it instead of the sample.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { argv, cwd, env, exit } from 'node:process';
import { pathToFileURL } from 'node:url';
import { isFresh } from './freshness.mjs';
import { root, run } from './run.mjs';
import { answer, mediaType, serve } from './serve.mjs';

/** The feed that the pages in site/ name. */
const SAMPLE = '/samples/shili.json';
const CONVERTED = '/report.json';

try {
  const [document] = argv.slice(2);
  const bytes = document && readDocument(document);
  if (!isFresh()) {
    console.log('building …');
    await run('node', ['scripts/build.mjs']);
  }
  const { origin } = await serve({ port: 8080, routes: document ? await routesFor(document, bytes) : {} });
  console.log(`\n  ${origin}/\n\n(Ctrl+C ends it)`);
} catch (error) {
  console.error(`start: ${error.message}`);
  exit(1);
}

/** Routes that show a document of the user's in every page of site/. */
async function routesFor(document, bytes) {
  const feed = JSON.stringify(await convertDocument(document, bytes), null, 2);
  const routes = { [CONVERTED]: (_, response) => answer(response, 200, mediaType(CONVERTED), feed) };
  for (const name of readdirSync(`${root}site`).filter((name) => name.endsWith('.html'))) {
    const show = (_, response) => {
      const page = readFileSync(`${root}site/${name}`, 'utf8').replaceAll(SAMPLE, CONVERTED);
      answer(response, 200, mediaType(name), page);
    };
    routes[`/${name}`] = show;
    if (name === 'index.html') routes['/'] = show;
  }
  return routes;
}

async function convertDocument(document, bytes) {
  const { convert } = await import(pathToFileURL(`${root}dist/convert/index.js`).href);
  const { value, messages } = await convert(bytes, { filename: basename(document) });
  for (const { severity, where, zh, en } of messages.filter(({ severity }) => severity !== 'info')) {
    console.log(`  ${severity} ${where}: ${zh} / ${en}`);
  }
  const { sections, metrics } = value.items[0]._govreport;
  console.log(`converted ${document}: ${sections.length} sections, ${metrics.length} figures`);
  return value;
}

function readDocument(document) {
  // npm runs scripts from the project; INIT_CWD is where the user stood.
  const path = resolve(env.INIT_CWD ?? cwd(), document);
  try {
    return readFileSync(path);
  } catch (error) {
    const why = { ENOENT: 'there is no such file', EISDIR: 'this is a folder', EACCES: 'it may not be read' };
    throw new Error(`${path}: ${why[error.code] ?? error.message}`, { cause: error });
  }
}

import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './run.mjs';

/** Scripts of the composer's pages; each is whole in itself and no module, so that the folder also works when opened from a disk. */
const SCRIPTS = {
  'composer.js': 'main.js',
  'convert.js': 'bring/convert-worker.js',
  'preview.js': 'compose/preview-page.js',
};

/**
 * Builds dist/composer/ from what tsc made of src/composer, once everything else is in dist. By esbuild, because two of the
 * converter's libraries are CommonJS with parts for browsers.
 */
export async function buildComposer() {
  const target = join(root, 'dist/composer');
  mkdirSync(target, { recursive: true });
  await build({
    entryPoints: Object.entries(SCRIPTS).map(([out, path]) => ({
      in: join(root, 'build/src/composer', path),
      out: out.replace(/\.js$/, ''),
    })),
    outdir: target,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome86',
    charset: 'utf8',
    minify: true,
    legalComments: 'linked',
    // The converter does without Node's inflater elsewhere.
    external: ['node:zlib'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const pages = join(root, 'src/composer/page');
  for (const name of readdirSync(pages)) copyFileSync(join(pages, name), join(target, name));
  writeFileSync(join(target, 'release.js'), `globalThis.govreportRelease = ${JSON.stringify(release())};\n`);
}

/** The files a site hosts, and what the composer's forms are made from. */
function release() {
  const read = (name) => readFileSync(join(root, 'dist', name), 'utf8');
  const integrity = JSON.parse(read('integrity.json'));
  const names = readdirSync(join(root, 'dist')).filter(
    (name) => /^(govreport|embed)[\w.-]*\.(js|json|html)$/.test(name) || name === 'THIRD-PARTY-LICENSES.txt',
  );
  return {
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    files: Object.fromEntries(names.sort().map((name) => [name, read(name)])),
    integrity,
    manifest: manifestAttributes(JSON.parse(read('custom-elements.json'))),
  };
}

function manifestAttributes({ modules }) {
  const declarations = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  return Object.fromEntries(
    declarations.map(({ tagName, attributes = [] }) => [
      tagName.replace(/^govreport-/, ''),
      attributes.map(({ name, type, description = '', default: initial }) => ({
        name,
        type: type?.text ?? 'string',
        description,
        ...(initial !== undefined && { default: initial }),
      })),
    ]),
  );
}

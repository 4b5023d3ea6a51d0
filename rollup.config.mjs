import { existsSync, readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { shortMessageIds } from './scripts/short-message-ids.mjs';

const { version } = readJson('package.json');

/** Packages whose data are in the files loaded on demand. */
const LANGUAGE_DATA_OF = ['opencc-js', 'pinyin-pro'];

/** The two files a site hosts: each whole in itself, for `<script type="module">` and for any `<script>`. */
export default {
  input: 'dist/define.js',
  output: {
    file: 'dist/govreport.js',
    format: 'es',
    banner: ({ modules }) =>
      `/*! govreport ${version} | MIT | contains ${packagesOf(modules).map(credit).join(', ')} */`,
    // Beside the file for those who debug, not named in it: a site that copies one file gets no request for another.
    sourcemap: 'hidden',
  },
  plugins: [
    nodeResolve({ exportConditions: ['production'] }),
    { name: 'beside', renderChunk: besideTheFile },
    shortMessageIds('dist/locale/generated/en.js'),
    terser({ ecma: 2022, compress: { passes: 3, inline: 1 }, format: { comments: /^!/ } }),
    { name: 'classic', generateBundle: { order: 'post', handler: writeClassic } },
    { name: 'licences', generateBundle: writeLicences },
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
};

/** In dist/store/ the language data stand one folder up; beside the one file they stand beside it. */
function besideTheFile(code) {
  return { code: code.replaceAll("'../govreport-", "'./govreport-"), map: null };
}

/** The same code for pages that cannot have modules: a module without imports and exports is a function's body. */
function writeClassic(_, bundle) {
  const { code, map } = bundle['govreport.js'];
  const [banner, ...body] = code.trimEnd().split('\n');
  const fileName = 'govreport.classic.js';
  // A script knows its address only while it runs first. As long as what it stands for, so that the map holds.
  const address = 'scriptAddress'.padEnd('import.meta.url'.length);
  const source = [
    banner,
    '!function(){"use strict";const scriptAddress=document.currentScript?.src;',
    ...body.map((line) => line.replaceAll('import.meta.url', address)),
    '}();',
    '',
  ].join('\n');
  this.emitFile({ type: 'asset', fileName, source });
  // One line more before the code.
  const shifted = JSON.stringify({ ...map, file: fileName, mappings: `;${map.mappings}` });
  this.emitFile({ type: 'asset', fileName: `${fileName}.map`, source: shifted });
}

/** Licences ask for their text to travel with the code; the banner names them, this file quotes them. */
function writeLicences(_, bundle) {
  const modules = Object.assign({}, ...Object.values(bundle).map(({ modules }) => modules));
  const texts = [...packagesOf(modules), ...LANGUAGE_DATA_OF].map(
    (name) => `${credit(name)}\n\n${licenceOf(name)}`,
  );
  this.emitFile({
    type: 'asset',
    fileName: 'THIRD-PARTY-LICENSES.txt',
    source: texts.join(`\n${'-'.repeat(80)}\n\n`),
  });
}

function packagesOf(modules) {
  const names = Object.keys(modules).flatMap(
    (id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}

function credit(name) {
  const { version, license } = readJson(`node_modules/${name}/package.json`);
  return `${name} ${version} (${license})`;
}

function licenceOf(name) {
  const path = ['LICENSE', 'LICENSE.txt', 'LICENSE.md']
    .map((end) => `node_modules/${name}/${end}`)
    .find(existsSync);
  if (!path) throw new Error(`no licence text found for ${name}`);
  // What a package is itself made from.
  const further = [`node_modules/${name}/THIRD_PARTY_LICENSES.md`].filter(existsSync);
  return [path, ...further].map((file) => readFileSync(file, 'utf8')).join('\n');
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

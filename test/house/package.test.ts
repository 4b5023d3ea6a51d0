import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { VERSION } from '../../src/version.js';
import { read, sources, withoutComments } from './sources.js';

const manifest = JSON.parse(read('package.json')) as {
  version: string;
  exports: Record<string, string>;
  sideEffects: string[];
  bin: Record<string, string>;
};
const elements = readdirSync('src/elements').filter(
  (name) => name !== 'shared' && existsSync(`src/elements/${name}/define.ts`),
);

test('the version in the code is the version of the package', () => {
  assert.equal(VERSION, manifest.version);
});

test('every export leads to a file that was built, with its types', () => {
  for (const [name, path] of Object.entries({ ...manifest.exports, ...manifest.bin })) {
    assert.ok(existsSync(path), `${name}: ${path} is not there`);
    const isBundle = /govreport(\.classic)?\.js$/.test(path);
    if (path.endsWith('.js') && !isBundle)
      assert.ok(existsSync(path.replace(/\.js$/, '.d.ts')), `${name} has no types`);
  }
});

test('every module can be imported by its name where there is no page, and does nothing by it', async () => {
  const names = Object.entries(manifest.exports)
    .filter(([name, path]) => path.endsWith('.js') && !/define$|^\.\/govreport/.test(name))
    .map(([name]) => name.replace('.', 'govreport'));
  for (const name of names) await import(name);
  // Lit brings a stand-in for the registry to Node.
  const defined = elements.filter((name) => globalThis.customElements?.get(`govreport-${name}`));
  assert.deepEqual(defined, []);
});

test('every element is exported by itself and with its definition', () => {
  for (const name of elements) {
    assert.equal(manifest.exports[`./${name}`], `./dist/elements/${name}/${name}.js`);
    assert.equal(manifest.exports[`./${name}/define`], `./dist/elements/${name}/define.js`);
  }
});

test('every element is defined by define.ts and its class exported by index.ts', () => {
  const define = read('src/define.ts');
  const index = read('src/index.ts');
  for (const name of elements) {
    const className = `Govreport${name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase())}`;
    assert.ok(define.includes(`'./elements/${name}/define.js'`), `define.ts leaves out ${name}`);
    assert.match(index, new RegExp(`\\b${className}\\b.*'\\./elements/${name}/${name}\\.js'`));
  }
});

test('only what defines elements has side effects', () => {
  assert.deepEqual(
    manifest.sideEffects.filter((pattern) => !/(^|\/)define\.[jt]s$/.test(pattern)),
    ['./dist/govreport.js', './dist/govreport.classic.js', './dist/cli/main.js'],
  );
  for (const path of sources('src').filter((path) => !/define\.ts$|^cli\/main\.ts$/.test(path))) {
    assert.doesNotMatch(withoutComments(read(`src/${path}`)), /^(customElements|document|window)\b/m, path);
  }
});

test('the lock file installs on every platform and from any registry', () => {
  type Locked = { optionalDependencies?: Record<string, string>; resolved?: string; extraneous?: boolean };
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
  const places = Object.keys(packages);
  for (const [path, { optionalDependencies = {}, resolved, extraneous }] of Object.entries(packages)) {
    assert.ok(
      !resolved?.startsWith('http'),
      `${path} names a download address: omit-lockfile-registry-resolved`,
    );
    assert.ok(!extraneous, `${path} is needed by nothing`);
    for (const name of Object.keys(optionalDependencies)) {
      assert.ok(
        places.some((place) => place.endsWith(`node_modules/${name}`)),
        `${name} of ${path} is missing: pin a version whose platform packages all exist`,
      );
    }
  }
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { parse } from 'acorn';
import { read } from './sources.js';

const FILES = { 'govreport.js': 'module', 'govreport.classic.js': 'script' } as const;

for (const [name, sourceType] of Object.entries(FILES)) {
  const code = read(`dist/${name}`);

  test(`${name} is one file in the syntax of Chromium 86`, () => {
    const syntax = kindsOf(parse(code, { ecmaVersion: 2022, sourceType }));
    // Of ES2022 it has class fields and private methods, no static blocks, no `#x in y`, no await at the top.
    for (const late of [
      'StaticBlock',
      'PrivateIn',
      'TopLevelAwait',
      'ImportDeclaration',
      'ExportNamedDeclaration',
    ])
      assert.ok(!syntax.has(late), late);
    assert.doesNotMatch(code, /\bimport\(/);
  });

  test(`${name} has the hash that integrity.json states`, () => {
    const stated = (JSON.parse(read('dist/integrity.json')) as Record<string, string>)[name];
    assert.equal(stated, `sha384-${createHash('sha384').update(code).digest('base64')}`);
  });

  test(`${name} and its map name no place of the machine they were built on`, () => {
    const { sources } = JSON.parse(read(`dist/${name}.map`)) as { sources: string[] };
    assert.ok(sources.length > 0);
    for (const source of sources) assert.match(source, /^(\.\.\/node_modules\/|[a-z])/, source);
    assert.ok(!code.includes(process.cwd()));
  });
}

test('the classic script leaves nothing in the global scope of the page', () => {
  const { body } = parse(read('dist/govreport.classic.js'), { ecmaVersion: 2022, sourceType: 'script' });
  assert.deepEqual(
    body.map(({ type }) => type),
    ['ExpressionStatement'],
  );
});

/** The kinds of syntax in a tree, with names of our own for what acorn has no name for. */
function kindsOf(node: unknown, inFunction = false, kinds = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const each of node) kindsOf(each, inFunction, kinds);
  else if (node && typeof node === 'object') {
    const { type, left } = node as { type?: string; left?: { type: string } };
    if (type) kinds.add(type);
    if (left?.type === 'PrivateIdentifier') kinds.add('PrivateIn');
    if (type === 'AwaitExpression' && !inFunction) kinds.add('TopLevelAwait');
    kindsOf(Object.values(node), inFunction || /Function/.test(type ?? ''), kinds);
  }
  return kinds;
}

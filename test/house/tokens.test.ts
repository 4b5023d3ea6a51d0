import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { TOKENS } from '../../src/elements/shared/tokens.js';

/** Attribute names and part of the rules share the prefix with two dashes less; only custom properties count. */
function used(): Set<string> {
  const found = new Set<string>();
  for (const entry of readdirSync('src/elements', { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name === 'tokens.ts') continue;
    const text = readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8');
    for (const [, name] of text.matchAll(/(--govreport-[a-z-]*[a-z])/g)) found.add(name);
  }
  return found;
}

test('every custom property the styles use is documented', () => {
  const documented = new Set(TOKENS.map(({ name }) => name));
  assert.deepEqual(
    [...used()].filter((name) => !documented.has(name)),
    [],
  );
});

test('there are no more than twenty custom properties', () => {
  assert.ok(TOKENS.length <= 20, `${TOKENS.length} of them`);
});

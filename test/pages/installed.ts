import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A project of a stranger that has this package installed. */
export function installed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'govreport-'));
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(resolve('.'), join(folder, 'node_modules', 'govreport'));
  symlinkSync(resolve('dist/cli/main.js'), join(folder, 'node_modules', '.bin', 'govreport'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return folder;
}

import { readdir } from 'node:fs/promises';
import { dirname, posix, sep } from 'node:path';
import { CommandError } from './command.js';

/**
 * Files named on the command line, patterns written out: `*` and `?` within a name, `**` over folders. Shells do this themselves;
 * the one of Windows does not, and none does it to a quoted pattern.
 *
 * @throws CommandError when a pattern fits no file.
 */
export async function expandInputs(inputs: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const input of inputs) {
    if (input === '-' || !/[*?]/.test(input)) files.push(input);
    else files.push(...(await matching(input)));
  }
  return [...new Set(files)];
}

async function matching(input: string): Promise<string[]> {
  const pattern = posix.normalize(input.split(sep).join('/'));
  const fixed = dirname(`${/^[^*?]*/.exec(pattern)![0]}x`);
  const recursive = /[*?].*\/|\*\*/.test(pattern);
  const names = await readdir(fixed, { recursive }).catch(() => []);
  const fits = toExpression(pattern);
  const found = names
    .map((name) => posix.join(fixed, name.split(sep).join('/')))
    .filter((name) => fits.test(name))
    .sort();
  if (found.length) return found;
  throw new CommandError({ zh: `没有符合 ${input} 的文件`, en: `no file fits ${input}` });
}

function toExpression(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*|\?/g, (mark) =>
      mark === '**/' ? '(?:.*/)?' : mark === '**' ? '.*' : mark === '*' ? '[^/]*' : '[^/]',
    );
  return new RegExp(`^${source}$`);
}

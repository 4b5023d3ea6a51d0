import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program from the project's folder, its own packages' programs first. Its output is shown only when it fails,
 * or as it comes with `show`.
 *
 * @param {string} program such as `tsc`
 * @param {string[]} words its arguments
 * @param {{ show?: boolean, env?: Record<string, string> }} [options]
 * @returns {string} what it wrote to stdout, unless shown
 * @throws an Error with one line and `output`, after showing its output, when it fails
 */
export function run(program, words = [], { show = false, env = {} } = {}) {
  const result = spawnSync(program, words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
      ...env,
    },
  });
  if (result.status === 0) return result.stdout ?? '';
  const output = (result.stdout ?? '') + (result.stderr ?? '');
  process.stderr.write(output);
  const how = result.error?.message ?? `exit ${result.status ?? result.signal}`;
  throw Object.assign(new Error(`${program} ${words.slice(0, 3).join(' ')} failed (${how})`), { output });
}

import { spawn } from 'node:child_process';
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
 * @param {{ show?: boolean }} [options]
 * @returns {Promise<string>} what it wrote, unless shown
 * @throws an Error with one line and `output`, after showing its output, when it fails
 */
export async function run(program, words = [], { show = false } = {}) {
  const child = spawn(program, words, {
    cwd: root,
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const how = await new Promise((done) => {
    child.on('error', (error) => done(error.message));
    child.on('close', (code, signal) => done(code === 0 ? '' : `exit ${code ?? signal}`));
  });
  if (!how) return output;
  process.stderr.write(output);
  throw Object.assign(new Error(`${program} ${words.slice(0, 3).join(' ')} failed (${how})`), { output });
}

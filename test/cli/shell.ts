import { run } from '../../src/cli/run.js';

/** What a command wrote, and its exit code. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command as a shell would, in English unless told otherwise. */
export async function govreport(
  args: readonly string[],
  { stdin = '', env = {} }: { stdin?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  const wrote = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof wrote) => ({ write: (text: string) => (wrote[name] += text) });
  const input = (async function* () {
    await Promise.resolve();
    if (stdin) yield stdin;
  })();
  const io = { stdin: input, stdout: sink('stdout'), stderr: sink('stderr') };
  const code = await run([...args], io, { LANG: 'en_US.UTF-8', ...env });
  return { code, ...wrote };
}

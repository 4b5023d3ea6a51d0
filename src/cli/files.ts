import { readFile, writeFile } from 'node:fs/promises';
import { CommandError } from './command.js';
import type { Io } from './command.js';

/**
 * Reads a file, or the standard input for `-`.
 *
 * @throws CommandError when it is missing, a folder, not allowed or empty.
 */
export async function readInput(path: string, { stdin }: Io): Promise<Uint8Array> {
  const bytes =
    path === '-' ? await readAll(stdin) : await readFile(path).catch((error: unknown) => fail(path, error));
  if (bytes.length) return bytes;
  throw path === '-'
    ? new CommandError({ zh: '标准输入没有内容', en: 'nothing on standard input' })
    : new CommandError({ zh: `文件是空的：${path}`, en: `the file is empty: ${path}` });
}

/** @throws CommandError when the place is missing or not allowed. */
export async function writeOutput(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: unknown) => fail(path, error));
}

async function readAll(stdin: Io['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

function fail(path: string, error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      throw new CommandError({ zh: `找不到：${path}`, en: `not found: ${path}` });
    case 'EISDIR':
      throw new CommandError({ zh: `是文件夹，不是文件：${path}`, en: `a folder, not a file: ${path}` });
    case 'EACCES':
    case 'EPERM':
      throw new CommandError({ zh: `没有权限：${path}`, en: `not allowed: ${path}` });
    default:
      throw new CommandError({
        zh: `无法读写：${path}（${message}）`,
        en: `cannot read or write: ${path} (${message})`,
      });
  }
}

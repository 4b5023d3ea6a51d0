import type { ParseArgsConfig } from 'node:util';

/** A text in both languages of the command line. */
export interface Words {
  zh: string;
  en: string;
}

/** Where a command reads and writes; tests give their own. */
export interface Io {
  stdin: AsyncIterable<Uint8Array | string>;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

/** What a command is run with. */
export interface Call {
  files: string[];
  options: Record<string, string | boolean | undefined>;
  /** Chooses the reader's language. */
  say: (words: Words) => string;
  io: Io;
}

/** What scripts can rely on. */
export const EXIT = {
  /** Done, nothing wrong. */
  ok: 0,
  /** Done, and there are problems in the document or feed. */
  problems: 1,
  /** Not done: wrong usage, or a file that cannot be read or written. */
  failed: 2,
} as const;

/** One command of `govreport`: a file each, listed in `commands.ts`. */
export interface Command {
  name: string;
  summary: Words;
  /** After the command's name, in the usage line. */
  synopsis: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** The help text of each option. */
  optionHelp: Record<string, Words>;
  /** @returns the exit code. */
  run(call: Call): Promise<number>;
}

/** Something that ends a command at once, said in one line. */
export class CommandError extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

import { parseArgs } from 'node:util';
import { VERSION } from '../version.js';
import { CommandError, EXIT } from './command.js';
import type { Call, Command, Io, Words } from './command.js';
import { COMMANDS } from './commands.js';
import { help } from './help.js';

/** The part of the environment that tells the language. */
export type Environment = Record<string, string | undefined>;

/**
 * Runs `govreport` with its arguments. Values go to `stdout`, messages to `stderr`.
 *
 * @param environment `LC_ALL`, `LC_MESSAGES` or `LANG` choose the language when `--lang` does not.
 * @returns the exit code, see `EXIT`. Never throws for what a person typed or gave.
 */
export async function run(args: string[], io: Io, environment: Environment = {}): Promise<number> {
  const { asked, rest } = takeLanguage(args);
  const language = languageOf(asked, environment);
  const say = (words: Words): string => words[language];
  const [name, ...after] = rest;
  const command = COMMANDS.find((each) => each.name === name);
  try {
    if (asked !== undefined && asked !== 'zh' && asked !== 'en') {
      throw new CommandError({ zh: '--lang 只能是 zh 或 en', en: '--lang is zh or en' });
    }
    if (!command) return general(name, say, io);
    const { values, positionals } = parse(command, after);
    if (values['help']) {
      io.stdout.write(help(say, command));
      return EXIT.ok;
    }
    return await command.run({
      files: positionals,
      options: values as Call['options'],
      say,
      io,
    });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    io.stderr.write(`govreport: ${say(error.words)}\n`);
    return EXIT.failed;
  }
}

/** What there is to say without a command. */
function general(name: string | undefined, say: (words: Words) => string, io: Io): number {
  if (name === '--version') {
    io.stdout.write(`${VERSION}\n`);
    return EXIT.ok;
  }
  if (name === '--help' || name === '-h') {
    io.stdout.write(help(say));
    return EXIT.ok;
  }
  if (name === undefined) {
    io.stderr.write(help(say));
    return EXIT.failed;
  }
  const meant = nearest(name);
  throw new CommandError({
    zh: `没有命令 ${name}${meant ? `，是否要用 ${meant}？` : ''}（govreport --help 列出全部命令）`,
    en: `no command ${name}${meant ? `, did you mean ${meant}?` : ''} (govreport --help lists them all)`,
  });
}

function parse(command: Command, args: string[]): ReturnType<typeof parseArgs> {
  const options = {
    ...command.options,
    help: { type: 'boolean', short: 'h' },
    lang: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as Error & { code: string };
    const option = /'([^', ]+)/.exec(message)?.[1] ?? '';
    const more = `govreport ${command.name} --help`;
    throw new CommandError(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? { zh: `没有选项 ${option}（见 ${more}）`, en: `no option ${option} (see ${more})` }
        : {
            zh: `选项 ${option} 的用法有误（见 ${more}）`,
            en: `wrong use of option ${option} (see ${more})`,
          },
    );
  }
}

/** Takes `--lang` out of the arguments, wherever it stands. */
function takeLanguage(args: string[]): { asked?: string; rest: string[] } {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return { rest: args };
  const apart = args[at] === '--lang';
  const asked = apart ? (args[at + 1] ?? '') : args[at].slice('--lang='.length);
  return { asked, rest: [...args.slice(0, at), ...args.slice(at + (apart ? 2 : 1))] };
}

/** What was asked for, else the locale of the shell, else the system's; English unless it is Chinese. */
function languageOf(asked: string | undefined, { LC_ALL, LC_MESSAGES, LANG }: Environment): keyof Words {
  const locale =
    asked ?? (LC_ALL || LC_MESSAGES || LANG || new Intl.DateTimeFormat().resolvedOptions().locale);
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

/** The command somebody may have meant: begun alike, or two letters off at most. */
function nearest(name: string): string | undefined {
  const names = COMMANDS.map((command) => command.name);
  return (
    names.find((each) => name.length > 1 && each.startsWith(name)) ??
    names.find((each) => distance(name, each) <= 2)
  );
}

/** Levenshtein's: letters to insert, delete or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(a[i - 1] !== b[j - 1])));
    }
    row = next;
  }
  return row[b.length];
}

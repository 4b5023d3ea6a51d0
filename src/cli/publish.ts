import { itemById, newestItem } from '../feed/select.js';
import type { Feed, FeedItem } from '../feed/types.js';
import { CommandError, EXIT } from './command.js';
import type { Call, Command, Words } from './command.js';
import { readFeedInput } from './feed-input.js';
import { writeOutput } from './files.js';
import { messageLines } from './messages.js';

/** What a command that writes something out of a feed is asked for. */
export interface Asked {
  feed: Feed;
  item: FeedItem;
  /** What stands after the feed on the command line. */
  words: string[];
  /** An option's text; undefined when it was not given. */
  option: (name: string) => string | undefined;
}

/** What the commands that write something out of a feed have in common: a feed in, a text out, for one of its reports. */
export interface PublishCommand extends Omit<Command, 'run' | 'options' | 'optionHelp' | 'synopsis'> {
  synopsis?: string;
  /** Its own options, each with a text, and their help. */
  options: Record<string, Words>;
  /** @throws CommandError */
  write(asked: Asked): string;
}

/** A command that reads one feed and writes one text: `FEED|- [-o FILE] [--item ID]`. */
export function publishCommand({ options, write, synopsis = '', ...rest }: PublishCommand): Command {
  return {
    ...rest,
    synopsis: ['FEED|-', synopsis].filter(Boolean).join(' '),
    options: {
      output: { type: 'string', short: 'o' },
      item: { type: 'string' },
      ...Object.fromEntries(Object.keys(options).map((name) => [name, { type: 'string' }])),
    },
    optionHelp: {
      output: {
        zh: '写入此文件；不写则输出到标准输出',
        en: 'write to this file; standard output when absent',
      },
      item: { zh: '报告的 id；不写则取最新一份', en: 'id of the report; the newest when absent' },
      ...options,
    },
    run: (call) => run(call, write),
  };
}

async function run({ files, options, say, io }: Call, write: PublishCommand['write']): Promise<number> {
  const [file, ...words] = files;
  if (file === undefined) {
    throw new CommandError({
      zh: '请给出报告数据，或用 - 读取标准输入',
      en: 'give a feed, or - for standard input',
    });
  }
  const { feed, issues } = await readFeedInput(file, io);
  io.stderr.write(messageLines(file, issues, say));
  if (!feed) return EXIT.failed;
  const option = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  const text = write({ feed, item: itemOf(feed, option('item')), words, option });
  const output = option('output');
  if (output === undefined) io.stdout.write(text);
  else await writeOutput(output, text);
  return issues.some(({ severity }) => severity !== 'info') ? EXIT.problems : EXIT.ok;
}

function itemOf(feed: Feed, id: string | undefined): FeedItem {
  const item = id === undefined ? newestItem(feed) : itemById(feed, id);
  if (item) return item;
  const ids = feed.items.map((each) => each.id).join(', ');
  throw ids
    ? new CommandError({
        zh: `没有报告 ${String(id)}，有：${ids}`,
        en: `no report ${String(id)}; there are: ${ids}`,
      })
    : new CommandError({ zh: '数据里没有报告', en: 'the feed has no report' });
}

/** One of several words. */
export function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  words: readonly T[],
): T | undefined {
  if (value === undefined || (words as readonly string[]).includes(value)) return value as T | undefined;
  throw new CommandError({
    zh: `--${name} 只能是 ${words.join('、')}`,
    en: `--${name} is one of ${words.join(', ')}`,
  });
}

import { CommandError, EXIT } from './command.js';
import type { Call, Command } from './command.js';
import { readFeedInput } from './feed-input.js';
import { writeOutput } from './files.js';
import { expandInputs } from './inputs.js';
import { messageLines } from './messages.js';
import type { Message } from '../feed/result.js';
import type { Feed } from '../feed/types.js';

/** `govreport merge`: several feeds, usually of several years, into one. */
export const mergeCommand: Command = {
  name: 'merge',
  summary: {
    zh: '把多年的报告数据合并，使同一数据历年编号一致',
    en: 'merge feeds of several years, the same figure under the same id',
  },
  synopsis: 'FILE... [-o feed.json]',
  options: { output: { type: 'string', short: 'o' }, json: { type: 'boolean' } },
  optionHelp: {
    output: { zh: '写入此文件；不写则输出到标准输出', en: 'write to this file; standard output when absent' },
    json: { zh: '以JSON输出提示信息', en: 'write the messages as JSON' },
  },
  run,
};

async function run({ files, options, say, io }: Call): Promise<number> {
  const inputs = await expandInputs(files);
  if (!inputs.length) {
    throw new CommandError({ zh: '请给出要合并的报告数据', en: 'give the feeds to merge' });
  }
  const feeds: Feed[] = [];
  const problems: { file: string; messages: Message[] }[] = [];
  for (const file of inputs) {
    const { feed, issues } = await readFeedInput(file, io);
    problems.push({ file, messages: issues });
    if (!options['json']) io.stderr.write(messageLines(file, issues, say));
    // A merged feed that lacks a year would be taken for the whole.
    if (!feed) return EXIT.failed;
    feeds.push(feed);
  }
  const { mergeFeeds } = await import('../merge/index.js');
  const { value, messages } = mergeFeeds(feeds);
  const json = `${JSON.stringify(value, null, 2)}\n`;
  const output = options['output'];
  if (typeof output === 'string') await writeOutput(output, json);
  else io.stdout.write(json);
  const name = typeof output === 'string' ? output : '-';
  if (options['json']) {
    io.stderr.write(`${JSON.stringify([...problems, { file: name, messages }], null, 2)}\n`);
  } else {
    io.stderr.write(messageLines(name, messages, say));
  }
  return problems.some((each) => each.messages.some(({ severity }) => severity === 'error'))
    ? EXIT.problems
    : EXIT.ok;
}

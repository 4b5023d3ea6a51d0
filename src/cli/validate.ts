import type { Message } from '../feed/result.js';
import type { Feed } from '../feed/types.js';
import { CommandError, EXIT } from './command.js';
import type { Call, Command, Words } from './command.js';
import { readFeedInput } from './feed-input.js';
import { expandInputs } from './inputs.js';
import { messageLines } from './messages.js';

/** `govreport validate`: whether feeds are what they should be. */
export const validateCommand: Command = {
  name: 'validate',
  summary: { zh: '检查报告数据是否合乎格式', en: 'say what is wrong with a feed' },
  synopsis: 'FILE...|-',
  options: { json: { type: 'boolean' } },
  optionHelp: { json: { zh: '以JSON输出结果', en: 'write the result as JSON' } },
  run,
};

async function run({ files, options, say, io }: Call): Promise<number> {
  if (!files.length) {
    throw new CommandError({
      zh: '请给出文件，或用 - 读取标准输入',
      en: 'give files, or - for standard input',
    });
  }
  const results: { file: string; messages: Message[] }[] = [];
  let unread = false;
  for (const file of await expandInputs(files)) {
    const { feed, issues } = await readFeedInput(file, io);
    results.push({ file, messages: issues });
    unread ||= !feed;
    if (options['json']) continue;
    io.stderr.write(messageLines(file, issues, say));
    if (feed) io.stdout.write(`${say(verdict(file, feed, issues.some(isProblem)))}\n`);
  }
  if (options['json']) io.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  if (unread) return EXIT.failed;
  return results.some(({ messages }) => messages.some(isProblem)) ? EXIT.problems : EXIT.ok;
}

function verdict(file: string, { items }: Feed, problems: boolean): Words {
  const figures = items.reduce((sum, { _govreport: report }) => sum + report.metrics.length, 0);
  return {
    zh: `${file}：${problems ? '有问题' : '合格'}（${items.length}份报告，${figures}个数据）`,
    en: `${file}: ${problems ? 'has problems' : 'valid'} (reports: ${items.length}, figures: ${figures})`,
  };
}

/** Something was mended or left out; what is only told is none. */
function isProblem({ severity }: Message): boolean {
  return severity !== 'info';
}

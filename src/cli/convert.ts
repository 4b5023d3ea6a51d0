import { sectionEntries } from '../feed/select.js';
import { CommandError, EXIT } from './command.js';
import type { Call, Command } from './command.js';
import { readInput, writeOutput } from './files.js';
import { messageLines } from './messages.js';

/** `govreport convert`: an official document in, a feed out. */
export const convertCommand: Command = {
  name: 'convert',
  summary: {
    zh: '把公文（网页、文本、Word、PDF）转成报告数据',
    en: 'turn a document (HTML, text, Word, PDF) into a feed',
  },
  synopsis: 'FILE|- [-o feed.json]',
  options: {
    output: { type: 'string', short: 'o' },
    url: { type: 'string' },
    json: { type: 'boolean' },
  },
  optionHelp: {
    output: { zh: '写入此文件；不写则输出到标准输出', en: 'write to this file; standard output when absent' },
    url: { zh: '公文所在网页的地址', en: 'address of the page the document is from' },
    json: { zh: '以JSON输出提示信息', en: 'write the messages as JSON' },
  },
  run,
};

async function run({ files, options, say, io }: Call): Promise<number> {
  const [file, ...more] = files;
  if (!file || more.length) {
    throw new CommandError({
      zh: '请给出一个文件，或用 - 读取标准输入',
      en: 'give one file, or - for standard input',
    });
  }
  const bytes = await readInput(file, io);
  const { convert } = await import('../convert/index.js');
  const { value, messages } = await convert(bytes, {
    ...(file !== '-' && { filename: file }),
    ...(typeof options['url'] === 'string' && { url: options['url'] }),
  });
  const json = `${JSON.stringify(value, null, 2)}\n`;
  const output = options['output'];
  if (typeof output === 'string') await writeOutput(output, json);
  else io.stdout.write(json);
  if (options['json']) {
    io.stderr.write(`${JSON.stringify({ file, messages }, null, 2)}\n`);
  } else {
    io.stderr.write(messageLines(file, messages, say));
    for (const { title, _govreport: report } of value.items) {
      const sections = sectionEntries(report).filter(({ section }) => section.title).length;
      const figures = report.metrics.length;
      io.stderr.write(
        `${say({
          zh: `${title}（${sections}个章节，${figures}个数据）`,
          en: `${title} (sections: ${sections}, figures: ${figures})`,
        })}\n`,
      );
    }
  }
  return messages.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.ok;
}

import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Message } from '../feed/result.js';
import { sectionEntries } from '../feed/select.js';
import type { Feed } from '../feed/types.js';
import { CommandError, EXIT } from './command.js';
import type { Call, Command } from './command.js';
import { convertMany } from './convert-many.js';
import { readInput, writeOutput } from './files.js';
import { expandInputs } from './inputs.js';
import { messageLines } from './messages.js';

/** `govreport convert`: an official document in, a feed out; several documents in, a folder of feeds out. */
export const convertCommand: Command = {
  name: 'convert',
  summary: {
    zh: '把公文（网页、文本、Word、PDF）转成报告数据',
    en: 'turn documents (HTML, text, Word, PDF) into feeds',
  },
  synopsis: 'FILE...|- [-o feed.json|folder]',
  options: {
    output: { type: 'string', short: 'o' },
    url: { type: 'string' },
    json: { type: 'boolean' },
  },
  optionHelp: {
    output: {
      zh: '写入此文件，多个公文时写入此文件夹；不写则输出到标准输出',
      en: 'write to this file, or for several documents into this folder; standard output when absent',
    },
    url: { zh: '公文所在网页的地址', en: 'address of the page the document is from' },
    json: { zh: '以JSON输出提示信息', en: 'write the messages as JSON' },
  },
  run,
};

async function run({ files, options, say, io }: Call): Promise<number> {
  const inputs = await expandInputs(files);
  const { output, url } = options;
  if (!inputs.length) {
    throw new CommandError({
      zh: '请给出公文，或用 - 读取标准输入',
      en: 'give documents, or - for standard input',
    });
  }
  const targets = await targetsOf(inputs, output, url);
  const results: { file: string; messages: Message[] }[] = [];
  await convertMany(
    inputs,
    async (file) => ({
      bytes: await readInput(file, io),
      ...(file !== '-' && { filename: file }),
      ...(typeof url === 'string' && { url }),
    }),
    async (file, { feed, messages }) => {
      const json = `${JSON.stringify(feed, null, 2)}\n`;
      const target = targets.get(file);
      if (target === undefined) io.stdout.write(json);
      else await writeOutput(target, json);
      results.push({ file, messages });
      if (options['json']) return;
      const progress = inputs.length > 1 ? `[${results.length}/${inputs.length}] ` : '';
      io.stderr.write(messageLines(file, messages, say));
      io.stderr.write(
        summary(feed)
          .map((words) => `${progress}${say(words)}\n`)
          .join(''),
      );
    },
  );
  if (options['json']) {
    // One document's messages are an object, as they were before there could be several.
    io.stderr.write(`${JSON.stringify(results.length > 1 ? results : results[0], null, 2)}\n`);
  }
  const failed = results.some(({ messages }) => messages.some(({ severity }) => severity === 'error'));
  return failed ? EXIT.problems : EXIT.ok;
}

/** Where each feed is written, by the name of its document, with its folder's before it where two have one name; of one document without `-o` nowhere. */
async function targetsOf(
  inputs: readonly string[],
  output: string | boolean | undefined,
  url: string | boolean | undefined,
): Promise<Map<string, string>> {
  if (inputs.length === 1) return new Map(typeof output === 'string' ? [[inputs[0], output]] : []);
  if (typeof output !== 'string') {
    throw new CommandError({
      zh: '多个公文请用 -o 指定文件夹',
      en: 'for several documents give a folder: -o folder',
    });
  }
  if (url !== undefined) {
    throw new CommandError({ zh: '--url 只能用于一个公文', en: '--url is for one document' });
  }
  await mkdir(output, { recursive: true }).catch(() => {
    throw new CommandError({ zh: `无法建立文件夹：${output}`, en: `cannot make the folder: ${output}` });
  });
  const names = inputs.map((file) => basename(file, extname(file)));
  const targets = new Map(
    inputs.map((file, i) => {
      const alone = names.indexOf(names[i]) === names.lastIndexOf(names[i]);
      const folder = alone ? '' : `${basename(dirname(resolve(file)))}-`;
      return [file, join(output, `${folder}${names[i]}.json`)];
    }),
  );
  const [first, second] = inputs.filter((file) =>
    inputs.some((other) => other !== file && targets.get(other) === targets.get(file)),
  );
  if (!first) return targets;
  throw new CommandError({
    zh: `${first} 与 ${second} 会写入同一个文件，请分别转换`,
    en: `${first} and ${second} would be written to one file; convert them apart`,
  });
}

function summary({ items }: Feed): { zh: string; en: string }[] {
  return items.map(({ title, _govreport: report }) => {
    const sections = sectionEntries(report).filter(({ section }) => section.title).length;
    const figures = report.metrics.length;
    return {
      zh: `${title}（${sections}个章节，${figures}个数据）`,
      en: `${title} (sections: ${sections}, figures: ${figures})`,
    };
  });
}

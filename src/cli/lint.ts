import { lintHead } from '../publish/lint-head.js';
import type { HeadFinding, LintOptions } from '../publish/lint-head.js';
import { CommandError, EXIT } from './command.js';
import type { Call, Command, Words } from './command.js';
import { readFeedInput } from './feed-input.js';
import { readInput } from './files.js';
import { SITE_OPTIONS, siteOf } from './head.js';
import { expandInputs } from './inputs.js';
import { messageLines, severityName } from './messages.js';

/** `govreport lint`: what the heads of pages lack. */
export const lintCommand: Command = {
  name: 'lint',
  summary: {
    zh: '检查网页的页头标签缺什么（47号文、分享卡片、结构化数据）',
    en: 'say what the head of a page lacks (国办发〔2017〕47号, cards, structured data)',
  },
  synopsis: 'PAGE...|- [--feed report.json]',
  options: {
    feed: { type: 'string' },
    item: { type: 'string' },
    json: { type: 'boolean' },
    ...Object.fromEntries(Object.keys(SITE_OPTIONS).map((name) => [name, { type: 'string' }])),
  },
  optionHelp: {
    feed: { zh: '报告数据，用来给出该写的内容', en: 'the report, to say what to write' },
    item: { zh: '报告的 id；不写则取最新一份', en: 'id of the report; the newest when absent' },
    json: { zh: '以JSON输出结果', en: 'write the result as JSON' },
    ...SITE_OPTIONS,
  },
  run,
};

async function run({ files, options, say, io }: Call): Promise<number> {
  if (!files.length) {
    throw new CommandError({
      zh: '请给出网页文件，或用 - 读取标准输入',
      en: 'give pages, or - for standard input',
    });
  }
  const option = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  const known: LintOptions = { ...siteOf(option), item: option('item') };
  const feedFile = option('feed');
  if (feedFile !== undefined) {
    const { feed, issues } = await readFeedInput(feedFile, io);
    if (!feed) {
      io.stderr.write(messageLines(feedFile, issues, say));
      return EXIT.failed;
    }
    known.feed = feed;
  }
  const results: { file: string; findings: HeadFinding[] }[] = [];
  for (const file of await expandInputs(files)) {
    const findings = lintHead(decode(await readInput(file, io)), known);
    results.push({ file, findings });
    if (!options['json']) io.stdout.write(lines(file, findings, say));
  }
  if (options['json']) io.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  return results.some(({ findings }) => findings.some(({ severity }) => severity !== 'info'))
    ? EXIT.problems
    : EXIT.ok;
}

function lines(file: string, findings: HeadFinding[], say: (words: Words) => string): string {
  if (!findings.length) return `${file}: ${say({ zh: '页头标签齐全', en: 'nothing is missing' })}\n`;
  return findings
    .map(
      (finding) =>
        `${file}: ${finding.where}: ${severityName(finding.severity, say)}: ${say(finding)} [${finding.code}]\n` +
        `    ${say({ zh: '依据', en: 'by' })} ${finding.clause}\n` +
        `    ${say({ zh: '写作', en: 'write' })} ${finding.write}\n`,
    )
    .join('');
}

/** Pages of counties are UTF-8 or GB18030, whatever they say. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

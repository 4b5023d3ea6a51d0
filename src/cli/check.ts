import type { Finding } from '../check/index.js';
import type { Message } from '../feed/result.js';
import { CommandError, EXIT } from './command.js';
import type { Call, Command, Words } from './command.js';
import { readFeedOrDocument } from './feed-input.js';
import { findingLines } from './finding-lines.js';
import { expandInputs } from './inputs.js';
import { messageLines } from './messages.js';

/** `govreport check`: what in a report does not add up. */
export const checkCommand: Command = {
  name: 'check',
  summary: {
    zh: '核对报告中的数据是否自洽（报告数据或公文均可）',
    en: 'say what in a report (feed or document) does not add up',
  },
  synopsis: 'FILE...|-',
  options: { json: { type: 'boolean' }, without: { type: 'string' } },
  optionHelp: {
    json: { zh: '以JSON输出结果', en: 'write the result as JSON' },
    without: {
      zh: '不需要的检查，如 rate-shortened,dates-differ',
      en: 'codes not wanted, such as rate-shortened,dates-differ',
    },
  },
  run,
};

interface Checked {
  file: string;
  /** What `validate` would say. */
  issues: Message[];
  findings: Finding[];
}

async function run({ files, options, say, io }: Call): Promise<number> {
  if (!files.length) {
    throw new CommandError({
      zh: '请给出报告数据或公文，或用 - 读取标准输入',
      en: 'give feeds or documents, or - for standard input',
    });
  }
  const { checkFeed } = await import('../check/index.js');
  const without = String(options['without'] ?? '').split(',');
  const results: Checked[] = [];
  let unread = false;
  for (const file of await expandInputs(files)) {
    const { feed, issues } = await readFeedOrDocument(file, io);
    const checked = { file, issues, findings: feed ? checkFeed(feed, { without }) : [] };
    results.push(checked);
    unread ||= !feed;
    if (options['json']) continue;
    io.stderr.write(messageLines(file, issues, say));
    io.stdout.write(findingLines(file, checked.findings, say));
    if (feed) io.stdout.write(`${say(verdict(checked))}\n`);
  }
  if (options['json']) io.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  if (unread) return EXIT.failed;
  return results.some(hasProblem) ? EXIT.problems : EXIT.ok;
}

/** Something to look at; what is only told is none. */
function hasProblem({ issues, findings }: Checked): boolean {
  return [...issues, ...findings].some(({ severity }) => severity !== 'info');
}

function verdict({ file, findings, issues }: Checked): Words {
  const form = issues.some(({ severity }) => severity !== 'info');
  const count = (wanted: Finding['severity']): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  if (!findings.length) {
    return form
      ? { zh: `${file}：数据格式有问题，见上`, en: `${file}: the form of the feed has problems, see above` }
      : { zh: `${file}：未发现疑点`, en: `${file}: nothing found` };
  }
  return {
    zh: `${file}：${findings.length}处请核对（错误${count('error')}，警告${count('warning')}，提示${count('info')}）`,
    en: `${file}: ${findings.length} to look at (errors: ${count('error')}, warnings: ${count('warning')}, notes: ${count('info')})`,
  };
}

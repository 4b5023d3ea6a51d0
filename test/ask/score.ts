import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { convert } from '../../src/convert/index.js';
import { ask } from '../../src/ask/index.js';
import type { Answer } from '../../src/ask/index.js';
import type { Feed } from '../../src/feed/index.js';

const QUESTIONS = 'test/ask/questions';
const REPORTS = join(resolve(process.env.GOVREPORT_SHARED ?? '../shared'), 'reports');

/** Where the report of a set is: a sample's feed, a keyed report, or one without a key. */
const SAMPLES = ['shili', 'fanli', 'yangli'];

/** What came of one set of questions. */
export interface Score {
  asked: number;
  answerable: number;
  unanswerable: number;
  /** Answerable questions whose first figure or sentences hold what was wanted. */
  right: number;
  /** Answers that are none of it, whether there was one or not. */
  wrong: number;
  /** Unanswerable questions that were not answered. */
  silent: number;
}

/**
 * Asks every question. A set is a file `<dev|held>-<report>.tsv` of lines `question, tab, what the answer must hold`: `&` for all
 * of, `|` for one of, `-` where the report has no answer.
 */
export async function scoreQuestions(): Promise<{
  sets: Record<string, Score>;
  skipped: string[];
  failures: string[];
}> {
  const sets: Record<string, Score> = {};
  const skipped: string[] = [];
  const failures: string[] = [];
  for (const file of readdirSync(QUESTIONS).sort()) {
    const [, set, report] = /^(\w+)-(.*)\.tsv$/.exec(file)!;
    const feed = await feedOf(report!);
    if (!feed) {
      skipped.push(file);
      continue;
    }
    const score = (sets[set!] ??= {
      asked: 0,
      answerable: 0,
      unanswerable: 0,
      right: 0,
      wrong: 0,
      silent: 0,
    });
    for (const line of readFileSync(join(QUESTIONS, file), 'utf8').split('\n').filter(Boolean)) {
      const [question, wanted] = line.split('\t') as [string, string];
      const answer = ask(feed, question);
      const answered = answer.status === 'answered';
      score.asked++;
      if (wanted === '-') {
        score.unanswerable++;
        if (!answered) score.silent++;
        else score.wrong++;
      } else {
        score.answerable++;
        if (answered && holds(answer, wanted)) score.right++;
        else if (answered) score.wrong++;
      }
      if (wanted === '-' ? answered : !answered || !holds(answer, wanted))
        failures.push(
          `${report} ${question} [${wanted}] ${answer.kind} ${answered ? `-> ${told(answer).slice(0, 160)}` : 'not answered'}`,
        );
    }
  }
  return { sets, skipped, failures };
}

/** What a reader sees first: the figure or fact in large type, or else the sentences. */
function told({ text, cited }: Answer): string {
  return text ?? cited.map(({ quote }) => quote).join('\n');
}

function holds(answer: Answer, wanted: string): boolean {
  const plain = (text: string) => text.replace(/％/g, '%').replace(/[\s,，]/g, '');
  const text = plain(told(answer));
  return wanted.split('&').every((all) => all.split('|').some((one) => text.includes(plain(one))));
}

async function feedOf(report: string): Promise<Feed | undefined> {
  if (SAMPLES.includes(report)) return JSON.parse(readFileSync(`samples/${report}.json`, 'utf8')) as Feed;
  const file = fileOf(report);
  if (!file) return undefined;
  return (await convert(readFileSync(file), { filename: file })).value;
}

function fileOf(report: string): string | undefined {
  for (const name of ['input.txt', 'input.html'])
    if (existsSync(join(REPORTS, report, name))) return join(REPORTS, report, name);
  const folder = join(REPORTS, 'unlabelled');
  const found = existsSync(folder)
    ? readdirSync(folder).find((name) => name.startsWith(`${report}.`))
    : undefined;
  return found && join(folder, found);
}

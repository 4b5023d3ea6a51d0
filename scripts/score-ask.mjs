/**
 * npm run score:ask: asks the question sets of `test/ask/questions` and prints how well they were answered, development and
 * held-out sets apart. The sets over real reports hold questions and key facts only; the reports are not part of this repository
 * and are looked for in `../shared`, or where GOVREPORT_SHARED says. `--wrong` lists what went wrong.
 */
import { argv } from 'node:process';
import { scoreQuestions } from '../build/test/ask/score.js';

const { sets, skipped, failures } = await scoreQuestions();
for (const name of skipped) console.log(`skipped: ${name}, the report is not at hand`);
if (argv.includes('--wrong')) for (const line of failures) console.log(line);
for (const [name, { asked, right, wrong, silent, answerable, unanswerable }] of Object.entries(sets)) {
  const percent = (part, whole) => (whole ? `${((part / whole) * 100).toFixed(1)} %` : '–');
  console.log(
    `${name}: ${asked} questions; right first ${right}/${answerable} (${percent(right, answerable)}), ` +
      `wrong given as right ${wrong}/${asked} (${percent(wrong, asked)}), ` +
      `"not mentioned" where it is not ${silent}/${unanswerable} (${percent(silent, unanswerable)})`,
  );
}

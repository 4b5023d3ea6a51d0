import type { Finding } from '../finding.js';
import { ratioQuestion } from '../ratio.js';
import { isMean } from '../terms.js';
import { isQuantity, isShare, type Figure } from '../figure.js';
import type { ReadReport } from '../reading.js';

/** What can be done with all of something, so that its rate is the done part of the whole. */
const STEM =
  /(成功|办结|审结|结案|整改|采纳|化解|答复|回复|满意|合格|优良|纠错|败诉|胜诉|落实|解决|处置|销号|反馈|网办|安置|报备|维持|撤诉|出庭|入驻|通过|达标)率$/;

/** Rates of what was decided, not of what came in. */
const OF_DECIDED = /纠错|败诉|胜诉|维持|撤诉/;
const DECIDED = /审结|办结|判决|裁决|结案/;
/** What a rate is of, when it is told. */
const BASE =
  /受理|收到|新收|办理|总数|共有?|发现|排查|交办|转办|收集|征集|提出|检查|抽查|检测|编制|登记|反映|涉及|承办|接收|接到|审结|调解|发放|合计|共计|审核|审查|委派|委托|移交|应/;

/** Words that narrow a rate down to another whole than all that came in. */
const NARROWED = /按期|按时|及时|限时|限内|期内|一次|首次|初次|综合|总体|平均|有效|实质|自动|现场|当年|累计/;

/** How many figures before a rate may be what it was worked out from. */
const REACH = 10;

/**
 * A rate told beside what it was worked out from: 受理6218件，调解成功6127件，成功率98.5%. The done part is the last figure whose clause
 * says what the rate says; the whole is what the feed names, else the figure before it. When any two figures near it explain
 * the rate, all is well.
 */
export function checkRates(report: ReadReport): Finding[] {
  return report.figures.flatMap((rate, at) => {
    const label = rate.metric.label.replace(/[(（].*[)）]$/, '');
    const stem = isShare(rate) && !rate.metric.status ? STEM.exec(label)?.[1] : undefined;
    if (!stem) return [];
    const before = report.figures
      .slice(Math.max(0, at - REACH), at)
      .filter(
        (each) =>
          each.block === rate.block &&
          rate.sentence - each.sentence <= 1 &&
          isQuantity(each) &&
          !isMean(each),
      );
    const says = (figure: Figure): boolean => affirms(wordsOf(figure), stem);
    const part = lastOf(before, says);
    if (!part || (narrow(rate) && !narrow(part))) return [];
    const wholes = before
      .slice(0, before.indexOf(part))
      .filter((each) => each.unit === part.unit && !says(each) && each.amount!.value >= part.amount!.value);
    const whole = wholeOf(rate, part, wholes, report, OF_DECIDED.test(stem));
    return whole
      ? ratioQuestion({ part, whole, percent: rate, near: before, certainty: 0.85, code: 'rate' })
      : [];
  });
}

function wholeOf(
  rate: Figure,
  part: Figure,
  wholes: readonly Figure[],
  report: ReadReport,
  ofDecided: boolean,
): Figure | undefined {
  const named = rate.metric.share_of?.metric ?? part.metric.part_of;
  const known = named === undefined ? undefined : report.figureById.get(named);
  if (known?.unit === part.unit && known !== part && known.amount) return known;
  if (ofDecided) return lastOf(wholes, (each) => DECIDED.test(wordsOf(each)));
  return lastOf(wholes, (each) => each.sentence === part.sentence && BASE.test(wordsOf(each)));
}

/** Whether words say that something was done, and not that it was not. */
function affirms(words: string, stem: string): boolean {
  const at = words.indexOf(stem);
  return at >= 0 && !/[不未非无没待]|尚未$/.test(words.slice(Math.max(0, at - 1), at));
}

/** The words a figure's own clause says of it, before and after the number. */
function wordsOf({ clause, after }: Figure): string {
  return clause + after;
}

function narrow(figure: Figure): boolean {
  return NARROWED.test(figure.metric.label) || NARROWED.test(wordsOf(figure));
}

function lastOf(figures: readonly Figure[], test: (figure: Figure) => boolean): Figure | undefined {
  return [...figures].reverse().find(test);
}

import { finding, type Finding } from '../finding.js';
import { rounded } from '../numerals.js';
import { ratioQuestion } from '../ratio.js';
import { isQuantity, isShare, type Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';

/** 占 and what the share is of: 纠错19件，占已审结案件的13.6%; …终止的占已审结案件的34.8%. */
const HOLDS = /^([^占]*?)(?:仅|约|就|只|分别)?占([^占]*)$/;
/** Words around the name of the whole that are no part of it. */
const AROUND = /^(?:全部|全年|总|所有|上述)|(?:的|总数|总量|总额|数|比重|比例|比|为|达到?|约|近|超过?)+$/g;

/** How many figures back the whole and other explanations are looked for. */
const REACH = 12;

/** A part, its share and the whole the share is said to be of. */
interface Share {
  part: Figure;
  whole: Figure;
  percent: Figure;
  questions: Finding[];
}

/** A part told with its share of a whole that is told too. Several shares of one whole that are off are told once. */
export function checkShares(report: ReadReport): Finding[] {
  const groups = new Map<Figure, Share[]>();
  report.figures.forEach((percent, at) => {
    const share = readShare(report, percent, at);
    if (share) groups.set(share.whole, [...(groups.get(share.whole) ?? []), share]);
  });
  return [...groups.values()].flatMap((shares) => {
    const off = shares.filter(({ questions }) => questions.some(({ code }) => code === 'share-off'));
    return off.length > 1 ? [askBase(off)] : shares.flatMap(({ questions }) => questions);
  });
}

function readShare(report: ReadReport, percent: Figure, at: number): Share | undefined {
  const [, subject, base] = (isShare(percent) && HOLDS.exec(percent.lead.split(/[；;]/).pop()!)) || [];
  if (base === undefined || percent.metric.status) return undefined;
  const near = report.figures
    .slice(Math.max(0, at - REACH), at)
    .filter((each) => each.block === percent.block && isQuantity(each));
  const part = partOf(subject, percent, near);
  const whole = part && wholeOf(base, percent, part, near, report);
  if (!part || !whole || part === whole || part.unit !== whole.unit) return undefined;
  if (part.amount!.value > whole.amount!.value) return undefined;
  const ratio = { part, whole, percent, near: [...near, whole], certainty: 0.8, code: 'share' } as const;
  return { part, whole, percent, questions: ratioQuestion(ratio) };
}

/** The figure right before, unless 占 has a subject of its own: then the figure of that name. */
function partOf(subject: string, share: Figure, near: readonly Figure[]): Figure | undefined {
  const name = subject.replace(/^[\s,，、（()）]+|的$/g, '');
  const last = near[near.length - 1];
  if (!name) return last?.sentence === share.sentence ? last : undefined;
  return name.length > 3
    ? lastOf(near, ({ clause }) => clause.replace(/^[\s、]+/, '').endsWith(name))
    : undefined;
}

/** The figure the feed names, else the whole of the part when none is named, else the last one called as the base is. */
function wholeOf(
  base: string,
  share: Figure,
  part: Figure,
  near: readonly Figure[],
  report: ReadReport,
): Figure | undefined {
  const name = base.replace(AROUND, '').replace(/(?:案件|事项|申请)$/, '');
  const id = share.metric.share_of?.metric ?? (name ? undefined : part.metric.part_of);
  const named = id === undefined ? undefined : report.figureById.get(id);
  if (named) return isQuantity(named) ? named : undefined;
  return name.length > 2
    ? lastOf(near, ({ clause, metric }) => (clause + metric.label).includes(name))
    : undefined;
}

function lastOf(figures: readonly Figure[], test: (figure: Figure) => boolean): Figure | undefined {
  return [...figures].reverse().find(test);
}

/** Shares that are all off are of another whole. */
function askBase(shares: readonly Share[]): Finding {
  const [{ part, whole, percent }] = shares;
  const implied = (part.amount!.value / percent.amount!.value) * 100;
  const computed = `${part.metric.as_written}÷${percent.metric.as_written}≈${rounded(implied, 0)}${whole.unit}`;
  return finding({
    code: 'share-base',
    severity: 'warning',
    certainty: 0.75,
    computed,
    says: {
      zh: `${shares.length}项占比与“${placeOf(whole).quote}”对不上（如${computed}），占比所用的总数是否另有所指？请核对。`,
      en: `${shares.length} shares do not fit ${whole.metric.as_written} (${computed}): are they of another whole?`,
    },
    places: [whole, ...shares.flatMap((share) => [share.part, share.percent])].map(placeOf),
    remedy: {
      zh: '核对总数和各项占比；占比如以其他数为基数，请写明。',
      en: 'Check the whole and the shares; if they are of something else, say of what.',
    },
  });
}

import { finding, type Finding } from '../finding.js';
import { plainNumber } from '../numerals.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';
import { findWords } from '../wording.js';

const RISES = '增长|增加|提高|提升|上升|上涨|扩大|攀升|跃升|增至|升至|延长|扩展|拓展';
const FALLS = '下降|减少|降低|压减|压缩|缩短|缩减|缩小|回落|精简|降至|减至|下跌|下调';

/** 由12天缩短至3天. Ranks go the other way and are left alone. */
const FROM_TO = new RegExp(
  String.raw`(?:从|由)(?:20\d\d年的?|上年的?|原来的?|过去的?|目前的?)?([\d.]+)([^\d,，;；。、第位]{0,8}?)(${RISES}|${FALLS})(?:到|至|为|了)?(?:20\d\d年的?|目前的?|现在的?)?([\d.]+)(?!\d)([^\d,，;；。、]{0,8})`,
  'g',
);

/** 下降-5.1%: the word and the sign say it twice. */
const TWICE_NEGATIVE = /(?:下降|减少|降低|回落|下跌)(?:了|达|为)?[-－−]\d[\d.]*(?:%|个百分点)?/g;

/** Words that say a figure rose while the numbers fall, or the other way round: 从180天增加至18天. */
export function checkDirections(report: ReadReport): Finding[] {
  return [...fromTo(report), ...twiceNegative(report), ...marked(report)];
}

function fromTo(report: ReadReport): Finding[] {
  const rises = new RegExp(`^(?:${RISES})`);
  return findWords(report, FROM_TO).flatMap(({ match: [words, from, unit, verb, to, then], place }) => {
    const [before, now] = [Number(from), Number(to)];
    const sameUnit = unit === '' || then.startsWith(unit) || unit.startsWith(then.slice(0, 1));
    if (!sameUnit || before === now || Number.isNaN(before + now) || /[位名]/.test(unit + then)) return [];
    if (rises.test(verb) === now > before) return [];
    return [
      finding({
        code: 'direction',
        severity: 'error',
        certainty: 0.85,
        computed: `${from}${now > before ? '＜' : '＞'}${to}`,
        says: {
          zh: `“${words}”中，数字由${from}变为${to}，与“${verb}”的方向不一致，请核对。`,
          en: `The numbers go from ${from} to ${to}, the words say ${verb}.`,
        },
        places: [place],
        remedy: { zh: '核对前后两个数字和所用动词。', en: 'Check both numbers and the verb.' },
      }),
    ];
  });
}

function twiceNegative(report: ReadReport): Finding[] {
  return findWords(report, TWICE_NEGATIVE).map(({ match: [words], place }) =>
    finding({
      code: 'negative-fall',
      severity: 'warning',
      certainty: 0.85,
      says: {
        zh: `“${words}”既用了表示下降的词，又用了负号，请核对是下降还是增长。`,
        en: `${words} says the fall twice, by word and by sign.`,
      },
      places: [place],
      remedy: { zh: '如确为下降，删去负号。', en: 'If it did fall, leave out the sign.' },
    }),
  );
}

/** A feed's own mark of direction against the feed's own numbers. */
function marked(report: ReadReport): Finding[] {
  return report.figures.flatMap((figure) => {
    const { change, kind } = figure.metric;
    if (!change || change.from === undefined || change.to === undefined || kind === 'rank') return [];
    if (figure.metric.rank || change.unit === '位' || change.unit === '名' || change.from === change.to)
      return [];
    const direction = change.to > change.from ? 'up' : 'down';
    if (!change.direction || change.direction === direction) return [];
    return [
      finding({
        code: 'direction-mark',
        severity: 'warning',
        certainty: 0.8,
        computed: `${plainNumber(change.from)}→${plainNumber(change.to)}`,
        says: {
          zh: `“${figure.metric.label}”由${plainNumber(change.from)}变为${plainNumber(change.to)}，数据中却标为${change.direction === 'up' ? '上升' : change.direction === 'down' ? '下降' : '持平'}，请核对。`,
          en: `“${figure.metric.label}” goes from ${plainNumber(change.from)} to ${plainNumber(change.to)}, the feed says ${change.direction}.`,
        },
        places: [placeOf(figure)],
        remedy: { zh: '核对报告数据中的change.direction。', en: 'Check change.direction in the feed.' },
      }),
    ];
  });
}

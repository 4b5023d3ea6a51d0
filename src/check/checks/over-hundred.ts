import { finding, type Finding } from '../finding.js';
import { isShare } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';

/** Rates that are parts of a whole. Completion, growth, provision and gross enrolment rates may pass 100. */
const BOUNDED =
  /(?:办结|审结|成功|满意|好评|合格|达标|答复|回复|化解|整改|覆盖|普及|参保|参合|聘请|聘用|应诉|公开|报备|备案|采纳|优良|失业|处置|处理|收集|绿化|城镇化|纠错|败诉|胜诉|准确|及时|按期|知晓|落实|巩固|保存|发现|破案|入园|就业|安置|网办|入户|检出|回收)(?:率|度|比例)$|(?:占比|比重|占.{0,20}的比例)$/;
const UNBOUNDED = /拨备|流动性|净稳定|毛|保障|充足|偿付|增长|增速|完成/;

/** Rates and shares above 100%: 覆盖率120%. And falls by more than all there was: 下降120%. */
export function checkOverHundred(report: ReadReport): Finding[] {
  return report.figures.flatMap((figure) => {
    const { metric, amount } = figure;
    if (metric.unit !== '%' || !amount || amount.value <= 100 || metric.status) return [];
    const label = metric.label.replace(/[(（].*[)）]$/, '');
    const words = figure.clause + label;
    const rate = isShare(figure) && BOUNDED.test(label) && !UNBOUNDED.test(words);
    const fall =
      metric.kind === 'change' &&
      metric.change?.direction === 'down' &&
      /下降|减少|降低|压减|缩短/.test(figure.clause);
    if (!rate && !fall) return [];
    return [
      finding({
        code: rate ? 'rate-over-hundred' : 'fall-over-hundred',
        severity: 'warning',
        certainty: 0.85,
        computed: `${metric.as_written}＞100%`,
        says: {
          zh: rate
            ? `“${placeOf(figure).quote}”超过100%，请核对。`
            : `“${placeOf(figure).quote}”：降幅超过100%，请核对。`,
          en: rate
            ? `“${label}” is a share of a whole and yet above 100%.`
            : 'Nothing can fall by more than 100%.',
        },
        places: [placeOf(figure)],
        remedy: {
          zh: rate ? '核对数字；如另有口径，请写明基数。' : '核对数字；降幅以上年数为基数计算。',
          en: rate
            ? 'Check the figure; if it is of another base, say of what.'
            : 'Check the figure; a fall is a share of what was there before.',
        },
      }),
    ];
  });
}

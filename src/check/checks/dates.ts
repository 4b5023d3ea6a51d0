import { finding, type Finding, type FindingPlace } from '../finding.js';
import { placeInText, placeOfField } from '../places.js';
import type { ReadReport } from '../reading.js';

/** A date of the report, its name, and the field it stands in. */
interface Dated {
  name: string;
  en: string;
  date: string;
  field: string;
}

/** Dates out of order: published before it was written, signed after it was published, written before its year began. */
export function checkDates(report: ReadReport): Finding[] {
  const { item } = report;
  const { document, period } = item._govreport;
  const dated = (name: string, en: string, date: string | undefined, field: string): Dated[] =>
    date ? [{ name, en, date: date.slice(0, 10), field }] : [];
  const published = dated('发布时间', 'published', item.date_published, '/date_published');
  const written = dated('成文日期', 'written', document?.date_written, '/_govreport/document/date_written');
  const signed = dated('落款日期', 'signed', document?.signature_date, '/_govreport/document/signature_date');
  const modified = dated('修改时间', 'modified', item.date_modified, '/date_modified');
  const begun = dated('报告期起始日', 'the period begins', period?.start, '/_govreport/period/start');
  const ended = dated('报告期截止日', 'the period ends', period?.end, '/_govreport/period/end');
  return [
    ...inOrder(report, written, published),
    ...inOrder(report, signed, published),
    ...inOrder(report, published, modified),
    ...inOrder(report, begun, written.length ? written : published),
    ...inOrder(report, begun, ended),
    ...alike(report, written, signed),
    ...titleYear(report),
  ];
}

function inOrder(report: ReadReport, [first]: Dated[], [second]: Dated[]): Finding[] {
  if (!first || !second || first.date <= second.date) return [];
  return [
    ask(report, 'dates-out-of-order', 'warning', 0.9, [first, second], {
      zh: `${first.name}（${first.date}）晚于${second.name}（${second.date}），请核对。`,
      en: `${first.en} ${first.date}, after ${second.en} ${second.date}.`,
    }),
  ];
}

function alike(report: ReadReport, [written]: Dated[], [signed]: Dated[]): Finding[] {
  if (!written || !signed || written.date === signed.date) return [];
  return [
    ask(report, 'dates-differ', 'info', 0.8, [written, signed], {
      zh: `成文日期（${written.date}）与落款日期（${signed.date}）不一致，请核对。`,
      en: `Written ${written.date}, but signed ${signed.date}.`,
    }),
  ];
}

/** The year in the title against the period; a work report speaks of the year before, a plan of the year to come. */
function titleYear(report: ReadReport): Finding[] {
  const {
    title,
    _govreport: { kind, period },
  } = report.item;
  const [year, end] = /(?<![\d—–－~～至-])(20\d\d)年(?!.*20\d\d年)/.exec(title)?.slice(1) ?? [];
  const covered = [period?.start, period?.end].map((date) => date?.slice(0, 4));
  if (!year || end || !covered[0] || !covered[1] || kind === 'work' || kind === 'budget') return [];
  if (year >= covered[0] && year <= covered[1]) return [];
  const fields = [
    { name: '', en: '', date: title, field: '/title' },
    { name: '', en: '', date: period!.label, field: '/_govreport/period' },
  ];
  return [
    ask(report, 'title-year', 'warning', 0.8, fields, {
      zh: `标题为${year}年，报告期却是“${period!.label}”，请核对。`,
      en: `The title says ${year}, the period is ${period!.label}.`,
    }),
  ];
}

function ask(
  report: ReadReport,
  code: string,
  severity: Finding['severity'],
  certainty: number,
  dates: Dated[],
  says: { zh: string; en: string },
): Finding {
  return finding({
    code,
    severity,
    certainty,
    says,
    places: dates.map(({ field, date }): FindingPlace => placeOfField(report, field, date)),
    remedy: { zh: '以印发的文件为准改正。', en: 'Correct it after the document as issued.' },
  });
}

/** A day that does not exist: 2月30日; and a span that ends before it begins. */
const DAY = /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g;
const SPAN =
  /(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日(?:起)?(?:至|到|—|－|-|~|～)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g;
/** 现将2022年度…情况报告如下 in a report on 2023: left over from last year. */
const PRESENTED = /现将(?:[^\d，,。]{0,30})(20\d\d)(?!\s*[—\-－至])年度?[^，,。；]{0,40}(?:情况|报告)/g;

/** Dates in the text. */
export function checkDatesInText(report: ReadReport): Finding[] {
  return report.blocks.flatMap((placed) => {
    const { text } = placed;
    if (placed.block.type === 'table') return [];
    const place = (match: RegExpMatchArray): FindingPlace =>
      placeInText(report, placed, match.index!, match.index! + match[0].length);
    const impossible = [...text.matchAll(DAY)].filter(
      ([, year, month, day]) => !isDay(year ?? '2024', month, day),
    );
    const backwards = [...text.matchAll(SPAN)].filter(
      ([, year, month, day, endYear = year, endMonth, endDay]) =>
        Number(year) * 10000 + Number(month) * 100 + Number(day) >
        Number(endYear) * 10000 + Number(endMonth) * 100 + Number(endDay),
    );
    const { kind, period } = report.report;
    const stale = [...text.matchAll(PRESENTED)].filter(
      ([, year]) =>
        kind !== 'work' &&
        kind !== 'budget' &&
        period?.start &&
        period.end &&
        year < period.start.slice(0, 4),
    );
    return [
      ...impossible.map((match) =>
        inText(place(match), 'no-such-day', 'error', 0.95, {
          zh: `“${match[0]}”这一天不存在，请核对。`,
          en: `There is no such day: ${match[0]}.`,
        }),
      ),
      ...backwards.map((match) =>
        inText(place(match), 'span-backwards', 'warning', 0.9, {
          zh: `“${match[0]}”的止期早于起期，请核对。`,
          en: `${match[0]} ends before it begins.`,
        }),
      ),
      ...stale.map((match) =>
        inText(place(match), 'year-left-over', 'warning', 0.8, {
          zh: `“${match[0]}”说的是${match[1]}年，本报告的报告期为“${period!.label}”，是否沿用了上年文字？请核对。`,
          en: `The text speaks of ${match[1]}, the report is on ${period!.label}: left over from last year?`,
        }),
      ),
    ];
  });
}

function isDay(year: string, month: string, day: string): boolean {
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days;
}

function inText(
  place: FindingPlace,
  code: string,
  severity: Finding['severity'],
  certainty: number,
  says: { zh: string; en: string },
): Finding {
  return finding({
    code,
    severity,
    certainty,
    says,
    places: [place],
    remedy: { zh: '核对后改正日期。', en: 'Correct the date.' },
  });
}

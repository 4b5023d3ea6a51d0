/** What time a figure speaks of: 2023年, 1—9月, 上半年, 截至目前. */
import type { Period } from '../../feed/types.js';

const YEAR = '(?:19|20)\\d{2}';
const EXPLICIT = new RegExp(
  [
    `(?<from>${YEAR})年?[-—~至](?<to>${YEAR})年?度?`,
    `(?:截至|截止|到|至)(?<until>${YEAR})年(?<untilMonth>\\d{1,2})?(?:月)?(?<untilDay>\\d{1,2})?日?(?:底|末)?`,
    `(?<year>${YEAR})年(?<firstMonth>\\d{1,2})[-—~至](?<lastMonth>\\d{1,2})月`,
    `(?<months>\\d{1,2})[-—~至](?<monthsTo>\\d{1,2})月(?:份)?`,
    `(?<half>${YEAR})年(?<which>[上下]半年|前?[一二三四]季度|前三季度)`,
    `(?<single>${YEAR})(?:年度|年|学年度?)(?:底|末)?(?!以来|起|不变价|可比价)`,
    `(?<relative>上半年|下半年|前[一二三]季度|[一二三四]季度|去年|(?<![比较是为由从])上年(?!同期|末|度?结转)|截至目前|截止目前|到目前|目前|“十[一二三四五]五”(?:期间|时期|以来|末)?|十[一二三四五]五(?:期间|时期|以来|末))`,
  ].join('|'),
);

const QUARTERS: Record<string, [number, number]> = {
  上半年: [1, 6],
  下半年: [7, 12],
  一季度: [1, 3],
  前一季度: [1, 3],
  二季度: [4, 6],
  前二季度: [1, 6],
  三季度: [7, 9],
  前三季度: [1, 9],
  四季度: [10, 12],
};

/**
 * The period a stretch of text names, if it names one.
 *
 * @param year the year the report speaks of, to date 上半年 and 1—9月.
 */
export function findPeriod(text: string, year: number | undefined): Period | undefined {
  const match = EXPLICIT.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const label = match[0].replace(/^(?:到|至)(?=\d)/, '');
  if (groups.from) return years(label, Number(groups.from), Number(groups.to));
  if (groups.until) {
    const month = Number(groups.untilMonth ?? 12);
    return {
      label,
      end: date(Number(groups.until), month, Number(groups.untilDay ?? lastDay(Number(groups.until), month))),
    };
  }
  if (groups.year)
    return months(label, Number(groups.year), Number(groups.firstMonth), Number(groups.lastMonth));
  if (groups.months)
    return year ? months(label, year, Number(groups.months), Number(groups.monthsTo)) : { label };
  if (groups.half) {
    const span = QUARTERS[groups.which!];
    return span ? months(label, Number(groups.half), span[0], span[1]) : { label };
  }
  if (groups.single) return years(label, Number(groups.single), Number(groups.single));
  const span = QUARTERS[groups.relative!];
  if (span && year) return months(label, year, span[0], span[1]);
  if (/^[去上]年$/.test(label)) return year ? years(`${year - 1}年`, year - 1, year - 1) : { label };
  return { label };
}

function years(label: string, from: number, to: number): Period {
  return to < from ? { label } : { label, start: date(from, 1, 1), end: date(to, 12, 31) };
}

function months(label: string, year: number, from: number, to: number): Period {
  if (from < 1 || to > 12 || to < from) return { label };
  return { label, start: date(year, from, 1), end: date(year, to, lastDay(year, to)) };
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function date(year: number, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(Math.min(12, Math.max(1, month)))}-${two(Math.min(31, Math.max(1, day)))}`;
}

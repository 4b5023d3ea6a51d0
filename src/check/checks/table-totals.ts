import { finding, type Finding } from '../finding.js';
import { cellNumber, cellStep, gridOf, placeOfCell, type GridCell } from '../grid.js';
import { isSlip, plainNumber } from '../numerals.js';
import { tablesOf, type Placed, type ReadReport } from '../reading.js';
import type { TableBlock } from '../../feed/types.js';

const TOTAL = /^(?:全[省市县区州]|总|各[项类])?(?:合|总|共|小)计(?:数)?$|^总数$/;
const SUBTOTAL = /^小计$/;
const OF_WHICH = /^(?:其中|#|＃|含)/;
/** Columns whose numbers do not add up. */
const NO_SUM = /率|比|%|％|‰|均|排名|名次|序号|编号|代码|年份|单价|价格|指数|得分|分数|增长|增幅|增速|倍/;

/** A line of numbers and the number that should be their sum. */
interface Line {
  name: string;
  terms: GridCell[];
  total: GridCell;
  off: number;
  sum: number;
}

/**
 * Rows and columns called 合计, 总计 or 小计 against what they add up. Which lines a total covers is not written anywhere, so the
 * reading that most lines of the table agree with is taken; with no line to confirm it, only a small difference is asked about.
 */
export function checkTableTotals(report: ReadReport): Finding[] {
  return tablesOf(report).flatMap((placed) => {
    const grid = placed.block.form ? undefined : gridOf(placed.block);
    if (!grid || grid.length > 400) return [];
    return settle(down(placed, grid), across(placed, grid)).map((line) => ask(report, placed, line));
  });
}

/** One wrong cell puts off its row and its column: it is told once, where both cross. */
function settle(columns: OffLine[], rows: OffLine[]): OffLine[] {
  const told: OffLine[] = [];
  const left = new Set(rows);
  for (const column of columns) {
    const row = rows.find(
      (each) => left.has(each) && Math.abs(Math.abs(each.off) - Math.abs(column.off)) < 1e-9,
    );
    const crossing =
      row && [...column.terms, column.total].find((cell) => [...row.terms, row.total].includes(cell));
    if (crossing) left.delete(row);
    told.push(crossing ? { ...column, confirmed: true, crossing } : column);
  }
  return [...told, ...left];
}

function nameOf(cells: GridCell[], columns: number): string {
  for (let i = columns - 1; i >= 0; i--) {
    const text = cells[i]?.cell.text.replace(/\s/g, '') ?? '';
    if (text) return text;
  }
  return '';
}

/** Total rows. */
function down(placed: Placed<TableBlock>, grid: GridCell[][]): OffLine[] {
  const { block } = placed;
  const names = Math.max(1, block.header_columns);
  const body = grid.map((cells, row) => ({ cells, row })).slice(block.header_rows);
  const labelled = body.map(({ cells }) => ({
    cells,
    names: cells.slice(0, names).map(({ cell }) => cell.text.replace(/\s/g, '')),
  }));
  const isTotal = (each: string[]): boolean => each.some((name) => TOTAL.test(name));
  const isSubtotal = (each: string[]): boolean => each.some((name) => SUBTOTAL.test(name));
  const totals = labelled.filter((each) => isTotal(each.names) && !isSubtotal(each.names));
  if (totals.length !== 1) return [];
  const [total] = totals;
  const others = labelled.filter((each) => each !== total && !each.names.some((name) => OF_WHICH.test(name)));
  const readings = [
    others.filter((each) => !isSubtotal(each.names)),
    others.filter((each) => isSubtotal(each.names)),
  ].filter((rows) => rows.length > 1);
  const header = (column: number): string =>
    grid
      .slice(0, block.header_rows)
      .map((cells) => cells[column]?.cell.text ?? '')
      .join('');
  const columns = total.cells
    .map((_, column) => column)
    .filter((column) => column >= names && !NO_SUM.test(header(column)) && total.cells[column].first);
  return best(
    readings.map((rows) =>
      columns.flatMap((column) =>
        lineOf(
          header(column),
          rows.map(({ cells }) => cells[column]),
          total.cells[column],
        ),
      ),
    ),
    '列',
  );
}

/** Total columns. */
function across(placed: Placed<TableBlock>, grid: GridCell[][]): OffLine[] {
  const { block } = placed;
  const last = grid[block.header_rows - 1];
  if (!last) return [];
  const header = (column: number): string[] =>
    grid.slice(0, block.header_rows).map((cells) => cells[column]?.cell.text.replace(/\s/g, '') ?? '');
  const columns = last.map((_, column) => column).slice(Math.max(1, block.header_columns));
  const totals = columns.filter((column) => header(column).some((name) => TOTAL.test(name)));
  return totals.flatMap((total) => {
    const group = header(total)[0];
    const data = columns.filter(
      (column) =>
        !totals.includes(column) && !header(column).some((name) => NO_SUM.test(name) || OF_WHICH.test(name)),
    );
    const readings = [
      data,
      data.filter((column) => header(column)[0] === group),
      data.filter((column) => column < total),
    ].filter((each) => each.length > 1);
    const rows = grid.slice(block.header_rows);
    return best(
      readings.map((each) =>
        rows.flatMap((cells) =>
          lineOf(
            nameOf(cells, Math.max(1, block.header_columns)),
            each.map((column) => cells[column]),
            cells[total],
          ),
        ),
      ),
      '行',
      3,
    );
  });
}

function lineOf(name: string, terms: (GridCell | undefined)[], total: GridCell | undefined): Line[] {
  const cells = terms.filter((cell): cell is GridCell => !!cell);
  const numbers = cells.map(({ cell }) => cellNumber(cell.text));
  const value = total && total.cell.text.trim() ? cellNumber(total.cell.text) : undefined;
  if (!total || value === undefined || cells.length !== terms.length || cells.some(({ first }) => !first))
    return [];
  if (numbers.some((number) => number === undefined) || cells.every(({ cell }) => !/\d/.test(cell.text)))
    return [];
  const sum = numbers.reduce((all: number, number) => all + number!, 0);
  const room = [...cells, total]
    .map(({ cell }) => cellStep(cell.text))
    .reduce((all, step) => all + (step < 1 ? step / 2 : 0), 0);
  const off = Math.abs(value - sum) <= room + 1e-9 ? 0 : value - sum;
  return [{ name, terms: cells, total, off, sum }];
}

/** The lines that are off in the reading that fits best; none when no reading is believable. */
function best(readings: Line[][], kind: OffLine['kind'], confirmations = 1): OffLine[] {
  const [fit] = readings
    .map((lines) => ({ lines, good: lines.filter(({ off, sum }) => off === 0 && sum !== 0).length }))
    .sort((a, b) => b.good - a.good);
  if (!fit) return [];
  const wrong = fit.lines.filter(({ off }) => off !== 0);
  const confirmed = fit.good >= confirmations && fit.good >= wrong.length;
  return wrong
    .filter(
      ({ off, sum }) =>
        confirmed ||
        (confirmations === 1 && (Math.abs(off) <= Math.abs(sum) * 0.02 || isSlip(sum, sum + off))),
    )
    .map((line) => ({ ...line, kind, confirmed: confirmed && fit.good > wrong.length }));
}

/** A line that is off; `confirmed` by most other lines, `crossing` where it meets another that is off by as much. */
interface OffLine extends Line {
  kind: '行' | '列';
  confirmed: boolean;
  crossing?: GridCell;
}

function ask(report: ReadReport, placed: Placed<TableBlock>, line: OffLine): Finding {
  const { name, kind, total, sum, confirmed, terms, crossing } = line;
  const places = [...(crossing && crossing !== total ? [crossing] : []), total].map((cell) =>
    placeOfCell(report, placed, cell),
  );
  const table = placed.block.caption ? `“${placed.block.caption}”` : '';
  const written = total.cell.text.trim();
  const suspect = crossing
    ? `；所在行、列均差${plainNumber(Math.abs(line.off))}，疑为“${places[0].quote.trim()}”有误`
    : '';
  return finding({
    code: 'table-total',
    severity: confirmed ? 'error' : 'warning',
    certainty: confirmed ? 0.9 : 0.6,
    computed: `${terms.map(({ cell }) => cell.text.trim() || '0').join('＋')}＝${plainNumber(sum)}`,
    says: {
      zh: `表格${table}“${name}”${kind}各项之和为${plainNumber(sum)}，合计写作${written}${suspect}，请核对。`,
      en: `“${name}”: the cells come to ${plainNumber(sum)}, the total is ${written}${crossing ? `; row and column are off alike, so ${places[0].quote.trim()} may be wrong` : ''}.`,
    },
    places,
    remedy: {
      zh: '核对各项和合计；合计如不含某些行列，请在表下注明。',
      en: 'Check the cells and the total; if the total leaves some out, say so below the table.',
    },
  });
}

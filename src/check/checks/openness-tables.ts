import { finding, type Finding } from '../finding.js';
import { placeOfCell } from '../grid.js';
import {
  APPLICANTS,
  CARRIED_IN,
  CARRIED_OUT,
  FIRST_RESULT,
  RECEIVED,
  requestsForm,
  reviewForm,
  TOTAL,
  type Form,
  type FormValue,
} from '../openness-form.js';
import type { ReadReport } from '../reading.js';

/** An equation of the form: the signed cells in it come to nothing. */
interface Equation {
  terms: { row: number; column: number; sign: 1 | -1 }[];
  zh: string;
  en: string;
  off: number;
}

/**
 * The arithmetic the form prints on itself: 一 + 二 = 三 + 四 in every column, （七）总计 the sum of its rows, 总计 the sum of the
 * applicants; in table 4 each 总计 the sum of its outcomes. One wrong cell breaks two or three of these: it is told once, with
 * the value that would mend them all.
 */
export function checkOpennessTables(report: ReadReport): Finding[] {
  const requests = requestsForm(report);
  const review = reviewForm(report);
  return [
    ...(requests ? solve(report, requests, requestEquations(requests)) : []),
    ...(review ? solve(report, review, reviewEquations()) : []),
  ];
}

const LAST = APPLICANTS.length - 1;

function requestEquations({ rows }: Form): Omit<Equation, 'off'>[] {
  const acrossRows = rows.map(({ name }, row) => ({
    terms: APPLICANTS.map((_, column) => ({
      row,
      column,
      sign: column === LAST ? (-1 as const) : (1 as const),
    })),
    zh: `“${name}”行各类申请人之和与总计`,
    en: `row “${name}”: applicants and total`,
  }));
  const downColumns = APPLICANTS.map((name, column) => ({
    terms: rows
      .map((_, row) => ({ row, column, sign: row === TOTAL ? (-1 as const) : (1 as const) }))
      .slice(FIRST_RESULT, TOTAL + 1),
    zh: `“${name}”列各项办理结果之和与（七）总计`,
    en: `column “${name}”: results and （七）`,
  }));
  const balances = APPLICANTS.map((name, column) => ({
    terms: [
      { row: RECEIVED, column, sign: 1 as const },
      { row: CARRIED_IN, column, sign: 1 as const },
      { row: TOTAL, column, sign: -1 as const },
      { row: CARRIED_OUT, column, sign: -1 as const },
    ],
    zh: `“${name}”列第一、二项之和与第三、四项之和`,
    en: `column “${name}”: 一 + 二 and 三 + 四`,
  }));
  return [...acrossRows, ...downColumns, ...balances];
}

function reviewEquations(): Omit<Equation, 'off'>[] {
  return ['行政复议', '未经复议直接起诉', '复议后起诉'].map((name, group) => ({
    terms: [0, 1, 2, 3, 4].map((each) => ({
      row: 0,
      column: group * 5 + each,
      sign: each === 4 ? (-1 as const) : (1 as const),
    })),
    zh: `“${name}”各项之和与总计`,
    en: `“${name}”: outcomes and total`,
  }));
}

function solve(report: ReadReport, form: Form, equations: Omit<Equation, 'off'>[]): Finding[] {
  const valueAt = (row: number, column: number): FormValue => form.rows[row].values[column];
  let broken = equations
    .map((equation) => ({
      ...equation,
      off: equation.terms.reduce((sum, { row, column, sign }) => sum + sign * valueAt(row, column).value, 0),
    }))
    .filter(({ off }) => Math.abs(off) > 1e-6);
  const findings: Finding[] = [];
  for (;;) {
    const culprit = findCulprit(broken, equations);
    if (!culprit) break;
    const { row, column, excess } = culprit;
    const involved = broken.filter((equation) => signOf(equation, row, column));
    broken = broken.filter((equation) => !involved.includes(equation));
    findings.push(askCell(report, form, valueAt(row, column), excess, involved));
  }
  return [...findings, ...broken.map((equation) => askEquation(report, form, equation))];
}

function signOf({ terms }: Pick<Equation, 'terms'>, row: number, column: number): number {
  return terms.find((term) => term.row === row && term.column === column)?.sign ?? 0;
}

/** A cell all of whose equations are broken by the same amount, two at least. */
function findCulprit(
  broken: Equation[],
  equations: Pick<Equation, 'terms'>[],
): { row: number; column: number; excess: number } | undefined {
  for (const { terms } of broken) {
    for (const { row, column } of terms) {
      const all = equations.filter((equation) => signOf(equation, row, column));
      const off = broken.filter((equation) => signOf(equation, row, column));
      if (off.length < 2 || off.length !== all.length) continue;
      const [excess, ...others] = off.map((equation) => equation.off * signOf(equation, row, column));
      if (others.every((other) => Math.abs(other - excess) < 1e-6)) return { row, column, excess };
    }
  }
  return undefined;
}

function askCell(
  report: ReadReport,
  form: Form,
  { value, cell }: FormValue,
  excess: number,
  involved: Equation[],
): Finding {
  const meant = value - excess;
  const list = involved.map(({ zh, off }) => `${zh}相差${Math.abs(off)}`).join('，');
  const place = placeOfCell(report, form.placed, cell);
  return finding({
    code: 'openness-cell',
    severity: 'error',
    certainty: 0.95,
    computed: involved.map(({ en, off }) => `${en}: ${off}`).join('; '),
    says: {
      zh: `表中“${place.quote}”处：${list}${meant >= 0 ? `；此处若为${meant}则全部相符` : ''}，请核对。`,
      en: `This cell breaks ${involved.length} equations of the form${meant >= 0 ? `; ${meant} would mend them all` : ''}.`,
    },
    places: [place],
    remedy: { zh: '核对此单元格及所在行、列的原始数据。', en: 'Check this cell, its row and its column.' },
  });
}

function askEquation(report: ReadReport, form: Form, { terms, zh, en, off }: Equation): Finding {
  const side = (sign: 1 | -1): FormValue[] =>
    terms.filter((term) => term.sign === sign).map(({ row, column }) => form.rows[row].values[column]);
  const sum = (values: FormValue[]): number => values.reduce((all, { value }) => all + value, 0);
  const [left, right] = [side(1), side(-1)];
  const shown = right.length > 1 ? [...left, ...right] : right;
  return finding({
    code: 'openness-sum',
    severity: 'error',
    certainty: 0.95,
    computed: `${sum(left)}≠${sum(right)}`,
    says: {
      zh: `${zh}不等：${sum(left)}与${sum(right)}，相差${Math.abs(off)}，请核对。`,
      en: `${en} differ: ${sum(left)} and ${sum(right)}.`,
    },
    places: shown.map(({ cell }) => placeOfCell(report, form.placed, cell)),
    remedy: {
      zh: '按国办公开办函〔2021〕30号所附表格的勾稽关系核对。',
      en: 'Check it against the rule printed in the form.',
    },
  });
}

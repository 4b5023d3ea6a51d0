import { roleOf, type Role } from '../carry-over.js';
import { finding, type Finding, type FindingPlace } from '../finding.js';
import { placeOfCell } from '../grid.js';
import {
  CARRIED_IN,
  CARRIED_OUT,
  RECEIVED,
  requestsForm,
  reviewForm,
  TOTAL,
  type Form,
  type FormValue,
} from '../openness-form.js';
import { isQuantity, type Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';

/** Words that narrow a figure to fewer than the whole report covers. */
const NARROWER =
  /本级|本机关|办公室|部门|信函|信件|网络|当面|线上|线下|在线|平台|邮件|邮箱|传真|窗口|其中|公民|企业|自然人|法人/;
const ROWS: Partial<Record<Role, number[]>> = {
  received: [RECEIVED],
  'carried-in': [CARRIED_IN],
  closed: [TOTAL],
  'carried-out': [CARRIED_OUT],
};

/** What an openness report tells in words against its own tables: requests received, answered, carried over; reviews and suits. */
export function checkOpennessText(report: ReadReport): Finding[] {
  const requests = requestsForm(report);
  const review = reviewForm(report);
  return [
    ...(requests ? aboutRequests(report, requests) : []),
    ...(review ? aboutReviews(report, review) : []),
  ];
}

function aboutRequests(report: ReadReport, form: Form): Finding[] {
  const told = new Set<Role>();
  return report.sentences.flatMap((sentence) => {
    const first = sentence[0];
    const { text } = report.blockById.get(first.block)!;
    if (!/公开申请|申请公开|依申请/.test(text.slice(0, first.end))) return [];
    if (/复议|诉讼/.test(first.lead)) return [];
    return sentence.flatMap((figure) => {
      const role = roleOf(figure);
      if (!role || told.has(role) || !counts(figure)) return [];
      told.add(role);
      const cells = ROWS[role]?.map((row) => form.rows[row].values[6]) ?? [];
      if (!cells.length) return [];
      const sum = cells[0].value;
      const withCarried = role === 'received' ? sum + form.rows[CARRIED_IN].values[6].value : sum;
      if (figure.amount!.value === sum || figure.amount!.value === withCarried) return [];
      return [ask(report, figure, form, cells)];
    });
  });
}

const REVIEWS: [words: RegExp, columns: number[]][] = [
  [/行政复议(?:案件|申请)?(?:共|共计|总计)?$/, [4]],
  [/行政诉讼(?:案件)?(?:共|共计|总计)?$/, [9, 14]],
];

function aboutReviews(report: ReadReport, form: Form): Finding[] {
  return REVIEWS.flatMap(([words, columns]) => {
    const figure = report.figures.find(
      (each) => words.test(each.clause) && counts(each) && /信息公开/.test(each.lead + each.metric.label),
    );
    if (!figure) return [];
    const cells = columns.map((column) => form.rows[0].values[column]);
    const sum = cells.reduce((all, { value }) => all + value, 0);
    return figure.amount!.value === sum ? [] : [ask(report, figure, form, cells)];
  });
}

function counts(figure: Figure): boolean {
  const { metric, lead, amount } = figure;
  return (
    isQuantity(figure) &&
    amount!.exact &&
    !NARROWER.test(lead) &&
    !metric.scope?.includes('本级') &&
    /^[件条份宗次]$/.test(figure.unit)
  );
}

function ask(report: ReadReport, figure: Figure, form: Form, cells: FormValue[]): Finding {
  const sum = cells.reduce((all, { value }) => all + value, 0);
  const places: FindingPlace[] = [
    placeOf(figure),
    ...cells.map(({ cell }) => placeOfCell(report, form.placed, cell)),
  ];
  const inTable = cells.length > 1 ? `${cells.map(({ value }) => value).join('＋')}＝${sum}` : String(sum);
  return finding({
    code: 'openness-text',
    severity: 'warning',
    certainty: 0.75,
    computed: inTable,
    says: {
      zh: `文字写“${places[0].quote}”，表格中为${inTable}，请核对。`,
      en: `The text says ${figure.metric.as_written}, the table ${inTable}.`,
    },
    places,
    remedy: {
      zh: '核对文字和表格；如统计范围不同，请在文中写明。',
      en: 'Check text and table; if they count different things, say so.',
    },
  });
}

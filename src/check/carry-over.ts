/**
 * Cases that come in, are closed and are carried over: 新收, 上年结转, 应结, 已结, 结转下年. The roles are words of every docket, of
 * courts, reviews, petitions and requests alike.
 */
import type { Amount } from './amount.js';
import { isQuantity, type Figure } from './figure.js';
import type { ReadReport } from './reading.js';

export type Role = 'carried-in' | 'received' | 'due' | 'closed' | 'carried-out';

const CARRIED_OUT =
  /(?:结转|顺延|转|留)(?:至|到|入)?(?:下|次|明)(?:一)?(?:年|期|季|月)|未(?:审|办)结|尚未(?:审|办)结|尚在(?:办|审)理|正在(?:办|审)理|在办|在审|继续办理/;
const CARRIED_IN =
  /(?:上|前|去|往)(?:一)?(?:年度?|期|季度?|月)[^,，]{0,4}(?:结转|遗留|转入|未结)|结转(?:上|前)|旧存/;
const DUE = /应(?:当)?(?:办|审)?结(?!率)|应办理/;
const CLOSED = /(?:审结|办结|结案|办理完毕|答复)(?!率)/;
const RECEIVED = /新收|收到|受理|接收/;

/** What a figure is in the life of cases, by the words around it. */
export function roleOf({ clause, after }: Figure): Role | undefined {
  if (CARRIED_OUT.test(clause) || CARRIED_OUT.test(after)) return 'carried-out';
  if (CARRIED_IN.test(clause)) return 'carried-in';
  if (DUE.test(clause)) return 'due';
  if (CLOSED.test(clause)) return 'closed';
  return RECEIVED.test(clause) ? 'received' : undefined;
}

/** The figures of one docket, told in one sentence. */
export interface Docket {
  in?: Figure;
  out?: Figure;
  due?: Figure;
  closed?: Figure;
  /** 新收 and 受理 may both be told; either may be the one that counts. */
  received: Figure[];
}

/** The dockets of a report. A sentence in which a role is played twice is left alone. */
export function docketsOf(report: ReadReport): Docket[] {
  return report.sentences.flatMap((sentence) => {
    const played = sentence.filter(isQuantity).map((figure) => ({ figure, role: roleOf(figure) }));
    const docket: Docket = { received: [] };
    for (const { figure, role } of played) {
      const part = figure.metric.part_of !== undefined && role !== 'carried-in' && role !== 'carried-out';
      if (!role || part) continue;
      if (role === 'received') docket.received.push(figure);
      else if (docket[SLOTS[role]]) return [];
      else docket[SLOTS[role]] = figure;
    }
    const all = [docket.in, docket.out, docket.due, docket.closed, ...docket.received].filter(
      (figure): figure is Figure => !!figure,
    );
    const alike = all.every(({ unit, amount }) => unit === all[0].unit && amount!.exact);
    return (docket.in || docket.due) && all.length > 1 && alike ? [docket] : [];
  });
}

const SLOTS = { 'carried-in': 'in', 'carried-out': 'out', due: 'due', closed: 'closed' } as const;

/** The value of a figure that is an exact count. */
export function countOf({ amount }: { amount?: Amount }): number {
  return amount!.value;
}

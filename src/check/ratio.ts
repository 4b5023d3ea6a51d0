/** Questions about a percentage and the two figures it was worked out from. */
import { shareOf, valueAgrees, type Amount } from './amount.js';
import { finding, type Finding } from './finding.js';
import { closerThan, isSlip, plainNumber, rounded } from './numerals.js';
import type { Figure } from './figure.js';
import { placeOf } from './places.js';

interface Ratio {
  part: Figure;
  whole: Figure;
  percent: Figure;
  /** Figures near by, two of which may explain the percentage after all. */
  near: readonly Figure[];
  certainty: number;
  code: 'rate' | 'share';
}

/**
 * Asks about a percentage that its part and whole do not give; says when it was cut instead of rounded (31678/32492 =
 * 97.49…%, written as 97.4% or as 97%, which rounds to 97.5% first). Says nothing when all is well.
 */
export function ratioQuestion({ part, whole, percent, near, certainty, code }: Ratio): Finding[] {
  const computed = shareOf(part.amount!, whole.amount!);
  const written = percent.amount!;
  if (!Number.isFinite(computed.value)) return [];
  const agreement = valueAgrees(computed, written);
  if (!agreement && (explained(percent, whole, near) || !isPlausible(computed.value, written.value)))
    return [];
  const division = `${part.metric.as_written}÷${whole.metric.as_written}`;
  const closer = closerThan(computed.value, percent);
  const places = [percent, part, whole].map(placeOf);
  if (!agreement) {
    return [
      finding({
        code: `${code}-off`,
        severity: Math.abs(computed.value - written.value) > 1 ? 'error' : 'warning',
        certainty,
        computed: `${division}＝${closer}`,
        says: {
          zh: `${division}＝${closer}，与“${places[0].quote}”不符，请核对。`,
          en: `${division} is ${closer}, the report says ${percent.metric.as_written}.`,
        },
        places,
        remedy: {
          zh: '核对三个数字；如比率另有口径，请写明分子、分母。',
          en: 'Check the three figures; if the rate is of something else, say of what.',
        },
      }),
    ];
  }
  const cut = agreement === 'truncated';
  if (!written.plain || !(cut || isRoundedTwice(computed.value, written))) return [];
  const decimals = Math.max(1, decimalsOf(written.step));
  const better = `${rounded(computed.value, decimals)}%`;
  const as = percent.metric.as_written;
  return [
    finding({
      code: `${code}-shortened`,
      severity: 'info',
      certainty: 0.9,
      computed: `${division}＝${closer}`,
      says: {
        zh: cut
          ? `${division}＝${closer}，文中写作“${as}”，系舍去尾数；四舍五入为${better}。`
          : `${division}＝${closer}，文中写作“${as}”，系取整；保留一位小数为${better}。`,
        en: cut
          ? `${division} is ${closer}; ${as} was cut off, rounded it is ${better}.`
          : `${division} is ${closer}; ${as} is a whole number, with one decimal it is ${better}.`,
      },
      places,
      remedy: {
        zh: `如全文其他比率保留小数，可写作${better}；也可不改。`,
        en: `Where other rates have decimals it may be written as ${better}; it may also be left.`,
      },
    }),
  ];
}

/** Whether a percentage may be meant for the one computed; one of another size is of other figures. */
function isPlausible(computed: number, written: number): boolean {
  return Math.abs(computed - written) <= 30 || isSlip(Number(rounded(computed, 1)), written);
}

/** Whether some two figures near by give the percentage, or two parts of the whole together, or what is left of it. */
function explained(percent: Figure, whole: Figure, near: readonly Figure[]): boolean {
  const gives = (part: Amount, of: Amount): boolean =>
    of.value > 0 && part.value <= of.value && valueAgrees(shareOf(part, of), percent.amount!) !== undefined;
  const alike = near.filter(({ unit }) => unit === whole.unit).map(({ amount }) => amount!);
  const total = whole.amount!;
  return (
    near.some((of) =>
      near.some((part) => part !== of && part.unit === of.unit && gives(part.amount!, of.amount!)),
    ) ||
    alike.some((one) => gives(less(total, one), total)) ||
    alike.some((one, i) => alike.slice(i + 1).some((other) => gives(more(one, other), total)))
  );
}

function more(a: Amount, b: Amount): Amount {
  const [value, low, high] = [a.value + b.value, a.low + b.low, a.high + b.high];
  return { ...a, value, low, high, exact: a.exact && b.exact, plain: a.plain && b.plain };
}

function less(a: Amount, b: Amount): Amount {
  const [value, low, high] = [a.value - b.value, a.low - b.high, a.high - b.low];
  return { ...a, value, low, high, exact: a.exact && b.exact, plain: a.plain && b.plain };
}

/** A whole percentage whose one decimal would round the other way: 97.49… is 97.5, which one would take for 98. */
function isRoundedTwice(value: number, { step, value: written }: { step: number; value: number }): boolean {
  return (
    step === 1 && Math.round(Number(rounded(value, 1))) !== Math.round(value) && written === Math.round(value)
  );
}

function decimalsOf(step: number): number {
  return step < 1 ? Number(plainNumber(Math.round(-Math.log10(step)))) : 0;
}

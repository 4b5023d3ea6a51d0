import { isSafeUrl } from './url.js';

/** Embeddings, overrides and isolates: they can make a title read as other words. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
const ID = /^[^\s\u202a-\u202e\u2066-\u2069]+$/;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** RFC 3339, and what people write for it: without seconds, offset or time. */
const TIME = /^([-\d]{10})(?:[Tt ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d(?:\.\d+)?)? ?([Zz]|[+-]\d\d:\d\d)?)?$/;

/**
 * Reads one value of a feed. Numbers written as text and texts written as numbers, as templates make them, are taken.
 *
 * @param type a letter of `shapes.ts`, or the allowed words with a bar between them.
 * @returns the value itself, a mended one, or nothing when it is of no use.
 */
export function readScalar(type: string, raw: unknown): unknown {
  switch (type) {
    case 's':
    case 'x':
    case 'i': {
      const text = typeof raw === 'number' ? String(raw) : raw;
      if (typeof text !== 'string' || (type === 'i' && !ID.test(text))) return undefined;
      return type === 's' ? text.replace(BIDI, '') : text;
    }
    case 'u':
      return typeof raw === 'string' && isSafeUrl(raw) ? raw : undefined;
    case 'n':
    case 'k':
    case 'p': {
      const number = typeof raw === 'string' && /\d/.test(raw) ? Number(raw) : raw;
      const whole = Number.isSafeInteger(number) && (number as number) >= 0;
      const good =
        type === 'n' ? Number.isFinite(number) : whole && (type === 'k' || (number as number) <= 1000);
      return good ? number : undefined;
    }
    case 'b':
      return typeof raw === 'boolean' ? raw : undefined;
    case 'd':
      return DATE.test(String(raw)) ? raw : undefined;
    case 't': {
      const [, date, time = '00:00', seconds = ':00', zone = '+08:00'] = TIME.exec(String(raw)) ?? [];
      return DATE.test(date) ? `${date}T${time}${seconds}${zone.toUpperCase()}` : undefined;
    }
    default:
      return type.includes('|') && type.split('|').includes(raw as string) ? raw : undefined;
  }
}

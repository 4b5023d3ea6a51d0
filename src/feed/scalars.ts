import { isSafeUrl } from './url.js';

/** Embeddings, overrides and isolates: they can make a title read as other words. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME =
  /^(\d{4}-(?:0\d|1[0-2])-[0-3]\d)(?:[Tt ]([0-2]\d:[0-5]\d)(:[0-6]\d(?:\.\d+)?)?([Zz]|[+-]\d\d:\d\d)?)?$/;

/**
 * Reads one value of a feed.
 *
 * @param type a letter of `shapes.ts`, or the allowed words with a bar between them.
 * @returns the value itself, a mended one, or nothing when it is of no use.
 */
export function readScalar(type: string, raw: unknown): unknown {
  switch (type) {
    case 's':
      return typeof raw === 'string' ? raw.replace(BIDI, '') : undefined;
    case 'x':
      return typeof raw === 'string' ? raw : undefined;
    case 'i': {
      const id = typeof raw === 'number' ? String(raw) : raw;
      return typeof id === 'string' && /^\S+$/.test(id) ? id : undefined;
    }
    case 'u':
      return typeof raw === 'string' && isSafeUrl(raw) ? raw : undefined;
    case 'n':
      return Number.isFinite(raw) ? raw : undefined;
    case 'k':
      return Number.isSafeInteger(raw) && (raw as number) >= 0 ? raw : undefined;
    case 'b':
      return typeof raw === 'boolean' ? raw : undefined;
    case 'd':
      return DATE.test(String(raw)) ? raw : undefined;
    case 't': {
      const [, date, time = '00:00', seconds = ':00', zone = '+08:00'] = TIME.exec(String(raw)) ?? [];
      return date && `${date}T${time}${seconds}${zone.toUpperCase()}`;
    }
    default:
      return type.split('|').includes(raw as string) ? raw : undefined;
  }
}

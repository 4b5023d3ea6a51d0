import { readFileSync } from 'node:fs';

/**
 * A message's id is a hash of sixteen digits, which stands in the file once for each language and can hardly be
 * compressed. Inside one file the first few digits tell all messages apart: the tables are written with those, and the
 * function that looks ids up is made to agree.
 *
 * @param {string} table a module of translations, for the ids there are
 */
export function shortMessageIds(table) {
  const ids = readFileSync(table, 'utf8').match(/\bs[0-9a-f]{16}\b/g);
  let length = 2;
  while (new Set(ids.map((id) => id.slice(0, length))).size < ids.length) length++;
  return {
    name: 'short-message-ids',
    transform(code, id) {
      if (/\/locale\/generated\//.test(id)) {
        return { code: code.replace(/\bs[0-9a-f]{16}\b/g, (id) => id.slice(0, length)), map: null };
      }
      if (!id.endsWith('/@lit/localize/internal/id-generation.js')) return null;
      const short = code.replace('function generateMsgId', 'function wholeId');
      if (short === code) throw new Error('@lit/localize no longer has a function generateMsgId');
      return {
        code: `${short.replace('export function wholeId', 'function wholeId')}
export function generateMsgId(...message) { return wholeId(...message).slice(0, ${length}); }`,
        map: null,
      };
    },
  };
}

/** Beyond this a quotation is named by its first and its last words: addresses must fit a code a phone can scan. */
const WHOLE_CHARACTERS = 30;

/** First and last clause, at least four characters each: browsers find whole words only, and clauses end where words do. */
const FIRST_CLAUSE = /^.{4,}?(?=[，。；：、！？…,;:!?”》）]|$)/u;
const LAST_CLAUSE =
  /(?:^|[，。；：、！？…,;:!?“《（])([^，。；：、！？…,;:!?“《（]{4,}[。；！？…;!?”》）]*)$/u;

/**
 * The part of an address after `#` that leads to words of a page: the id of where they stand, for every browser, and the
 * words themselves as a text fragment, for those that can find and mark them.
 *
 * @param id of the paragraph or heading the words stand in or under.
 * @param words in one paragraph, or in several set apart by line breaks.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function wordsFragment(id: string, words: string): string {
  return `${encodeURIComponent(id)}:~:text=${textDirective(words)}`;
}

/** `text=` of a text fragment: the words, or where they begin and end. */
function textDirective(words: string): string {
  const lines = words.split(/\s*\n\s*/).filter(Boolean);
  const whole = lines.length === 1 && Array.from(words).length <= WHOLE_CHARACTERS;
  const first = FIRST_CLAUSE.exec(lines[0] ?? '')?.[0];
  const last = LAST_CLAUSE.exec(lines[lines.length - 1] ?? '')?.[1];
  if (whole || !first || !last || first === last) return encode(lines[0] ?? '');
  return `${encode(first)},${encode(last)}`;
}

/** What a text fragment names, read back; undefined when an address has none. */
export function readWordsFragment(address: string): { start: string; end?: string } | undefined {
  const [, directive] = /:~:(?:[^&]*&)*?text=([^&]*)/.exec(address) ?? [];
  if (!directive) return undefined;
  try {
    // `prefix-,` and `,-suffix` are context that others may have written.
    const [start = '', end] = directive
      .split(',')
      .filter((part) => !/^-|-$/.test(part))
      .map(decodeURIComponent);
    return start ? { start, end } : undefined;
  } catch {
    return undefined;
  }
}

/** A hyphen has a meaning of its own there. Half a surrogate pair would throw. */
function encode(text: string): string {
  return encodeURIComponent(text.trim().replace(/\p{Surrogate}/gu, '\ufffd')).replace(/-/g, '%2D');
}

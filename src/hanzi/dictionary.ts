/** Whose usage of the traditional script. */
export type Region = 'tw' | 'hk';

/** What a region writes for simplified characters and phrases. */
export interface Dictionary {
  /** Characters that change, each with its form. */
  readonly characters: ReadonlyMap<string, string>;
  /** Phrases that are not written as their characters by themselves, and words that part a text before such a phrase. */
  readonly phrases: ReadonlyMap<string, string>;
  /** The first two UTF-16 units of phrases, each with the length of the longest. */
  readonly reach: ReadonlyMap<string, number>;
  /** Characters that only one of the two scripts has. */
  readonly simplified: ReadonlySet<string>;
  readonly traditional: ReadonlySet<string>;
}

/** The content of `govreport-hant.json`, which `scripts/language-data/hant.mjs` makes and describes. */
interface DictionaryFile {
  version: number;
  characters: string;
  hongKong: string;
  words: string[];
  parting: string;
}

/**
 * Reads the file of language data for one region.
 *
 * Throws an error when it is no such file.
 */
export function readDictionary(file: unknown, region: Region): Dictionary {
  const { version, characters, hongKong, words, parting } = (file ?? {}) as DictionaryFile;
  if (version !== 1 || !Array.isArray(words) || [characters, hongKong, parting].some(isNoText))
    throw new Error('not a dictionary of the traditional script, version 1');

  const alone = new Map(inTwos(characters));
  const inHongKong = new Map(inTwos(hongKong));
  const traditional = new Set([...alone.values(), ...inHongKong.values()]);
  const simplified = new Set([...alone.keys()].filter((char) => !traditional.has(char)));
  for (const char of alone.keys()) traditional.delete(char);
  if (region === 'hk') inHongKong.forEach((to, from) => alone.set(from, to));

  const phrases = new Map<string, string>();
  const reach = new Map<string, number>();
  const form = (char: string) => alone.get(char) ?? char;
  const learn = (from: string, to: string) => {
    phrases.set(from, to);
    const first = from.slice(0, 2);
    reach.set(first, Math.max(reach.get(first) ?? 0, from.length));
  };
  const write = (from: string, to: string) => {
    // 后 stays in 皇后, so it says nothing of the script.
    if (from === to) simplified.delete(from);
    return to;
  };
  const pick = (taiwan: string, kong: string) => (region === 'tw' ? taiwan : kong);

  for (const line of words) {
    const [two = '', before = '', ...others] = line.split(' ');
    const [char = '', taiwan = '', kong = '', ...after] = two;
    const to = write(char, pick(taiwan, kong));
    for (const next of after) learn(char + next, to + form(next));
    for (const last of before) learn(last + char, form(last) + to);
    for (const other of others) {
      const chars = [...other];
      let from = '';
      let written = '';
      for (let i = 0; i < chars.length; i++) {
        const own = chars[i] === '*' ? char : chars[i]!;
        from += own;
        if (chars[i + 1] === '=') {
          written += write(own, pick(chars[i + 2]!, chars[i + 3]!));
          i += 3;
        } else written += chars[i] === '*' ? to : form(own);
      }
      learn(from, written);
    }
  }
  for (const [second = '', ...firsts] of parting.split(' '))
    for (const first of firsts) learn(first + second, form(first) + form(second));
  return { characters: alone, phrases, reach, simplified, traditional };
}

function isNoText(value: unknown): boolean {
  return typeof value !== 'string';
}

function* inTwos(text: string): Iterable<[string, string]> {
  const chars = [...text];
  for (let i = 0; i + 1 < chars.length; i += 2) yield [chars[i]!, chars[i + 1]!];
}

/** The file `govreport-pinyin.json`: readings with their characters, and with the words that are read otherwise. */
interface PinyinData {
  chars: Record<string, string>;
  words: Record<string, string>;
  /** Traditional characters, each followed by its simplified one. */
  simplified: string;
}

/** The reading of each UTF-16 unit of a text; undefined where there is none. */
export type ReadPinyin = (text: string) => (string | undefined)[];

/** Readings by the longest word that begins at each place, else by the character alone. */
export function makePinyin(data: unknown): ReadPinyin {
  const { chars, words, simplified } = data as PinyinData;
  const simple = new Map(simplified.match(/../g)?.map((pair) => [pair[0]!, pair[1]!]));
  const alone = new Map<string, string>();
  for (const reading in chars) for (const char of chars[reading]!) alone.set(char, reading);
  const inWords = new Map<string, string[]>();
  let longest = 1;
  for (const readings in words) {
    for (const word of words[readings]!.split(',')) {
      inWords.set(word, readings.split(' '));
      longest = Math.max(longest, word.length);
    }
  }
  return (written) => {
    const text = written.replace(/[\u3400-\u9fff]/g, (char) => simple.get(char) ?? char);
    const found = Array.from({ length: text.length }, (_, at) => alone.get(text[at]!));
    for (let at = 0; at < found.length; at++) {
      for (let length = Math.min(longest, text.length - at); length > 1; length--) {
        const differing = inWords.get(text.slice(at, at + length));
        if (!differing) continue;
        differing.forEach((reading, i) => reading && (found[at + i] = reading));
        at += length - 1;
        break;
      }
    }
    return found;
  };
}

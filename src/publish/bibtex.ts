/** BibTeX counts braces even where they are escaped, so a brace must be written in words. */
const WRITTEN: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Text as it may stand in a field of a BibTeX entry: on one line, every special character written out. */
export function escapeBibtex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}^~#$%&_]/g, (character) => WRITTEN[character] ?? `\\${character}`);
}

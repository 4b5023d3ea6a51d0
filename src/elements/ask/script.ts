import { readDictionary } from '../../hanzi/index.js';
import { loadLanguageData } from '../../store/index.js';

let common: Set<string> | undefined;
let simple: Map<string, string> | undefined;

/**
 * A question in the simplified script. The file of language data is asked for only when a character needs it, and without it
 * the question stays as it is.
 */
export async function readTraditional(question: string): Promise<string> {
  if (!isTraditional(question)) return question;
  try {
    simple ??= await loadForms();
  } catch {
    return question;
  }
  return [...question].map((char) => simple!.get(char) ?? char).join('');
}

/** Whether a character is not one of the 6,763 that GB/T 2312 has, which are the simplified ones of daily use. */
export function isTraditional(text: string): boolean {
  common ??= commonCharacters();
  return (text.match(/[\u4e00-\u9fff]/g) ?? []).some((char) => !common!.has(char));
}

/** Rows 16 to 87 of GB/T 2312, in the bytes of EUC-CN, which every browser can read. */
function commonCharacters(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
}

async function loadForms(): Promise<Map<string, string>> {
  const file = await loadLanguageData('hant');
  const forms = new Map<string, string>();
  for (const region of ['hk', 'tw'] as const)
    for (const [from, to] of readDictionary(file, region).characters) forms.set(to, from);
  return forms;
}

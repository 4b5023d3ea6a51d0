/** The other script and the readings, asked for only when plain comparing found nothing. */
import { readDictionary } from '../../hanzi/index.js';
import { loadLanguageData } from '../../store/index.js';
import { makeSimplifier, readInitials } from './matching.js';
import type { Initials } from './matching.js';

let simplify: ((text: string) => string) | undefined;
let initials: Initials | undefined;

/** What is known already. */
export const knownLanguages = (): { simplify?: (text: string) => string; initials?: Initials } => ({
  simplify,
  initials,
});

/**
 * Loads what could find `words`: readings for letters, the other script for Chinese.
 *
 * @returns whether anything new is known; a file that cannot be had is no reason to stop a search
 */
export async function learnLanguage(words: string): Promise<boolean> {
  try {
    if (isLetters(words)) {
      if (initials) return false;
      initials = readInitials(await loadLanguageData('pinyin'));
      return true;
    }
    if (simplify || !/[\u3400-\u9fff]/.test(words)) return false;
    const file = await loadLanguageData('hant');
    simplify = makeSimplifier(readDictionary(file, 'tw'), readDictionary(file, 'hk'));
    return true;
  } catch (error) {
    console.warn(`govreport: ${String(error)}`);
    return false;
  }
}

/** Two letters at least: one stands for too much. */
export const isLetters = (words: string): boolean => /^[a-z]{2,}$/.test(words);

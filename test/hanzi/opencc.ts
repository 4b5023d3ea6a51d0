import { Converter } from 'opencc-js/cn2t';
import { readDictionary } from '../../src/hanzi/index.js';
import type { Dictionary, Region } from '../../src/hanzi/index.js';
import { makeLanguageData } from '../scripts.js';

/** The text of the file of language data, as the build makes it. */
export const hantText = makeLanguageData()['hant']!;

export const dictionaries: Record<Region, Dictionary> = {
  tw: readDictionary(JSON.parse(hantText), 'tw'),
  hk: readDictionary(JSON.parse(hantText), 'hk'),
};

/** OpenCC's own conversions of the script, words left alone. */
export const opencc: Record<Region, (text: string) => string> = {
  tw: Converter({ from: 'cn', to: 'tw' }),
  hk: Converter({ from: 'cn', to: 'hk' }),
};

export const REGIONS: readonly Region[] = ['tw', 'hk'];

/** Teaches the interface its other languages; a site whose pages are all in simplified Chinese does without. */
import { addLanguages } from './start.js';
import * as en from './generated/en.js';
import * as hant from './generated/zh-Hant.js';

addLanguages({ en, 'zh-Hant': hant });

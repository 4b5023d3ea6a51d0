/** The languages the interface speaks. The report's own language is the feed's. */
export type InterfaceLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

/** Chinese by its macrolanguage, by a language in it, and by `cn`, which is no language but what many pages say. */
const CHINESE = new Set(['zh', 'cmn', 'yue', 'cn']);

/** Languages of China's own regions, whose readers share the simplified script's interface rather than the English one. */
const CHINESE_CONTEXT = new Set(['bo', 'ug', 'ii', 'za', 'mn', 'kk', 'ko']);

/**
 * The interface language for a BCP 47 tag: `zh-TW`, `zh-HK` and `zh-Hant` give zh-Hant, other Chinese and an absent tag
 * zh-Hans, everything else en.
 */
export function interfaceLanguage(tag: string | null | undefined): InterfaceLanguage {
  if (!tag?.trim()) return 'zh-Hans';
  const [primary, ...rest] = tag.trim().toLowerCase().split(/[-_]/);
  if (CHINESE.has(primary)) {
    if (rest.includes('hans')) return 'zh-Hans';
    return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
  }
  return CHINESE_CONTEXT.has(primary) ? 'zh-Hans' : 'en';
}

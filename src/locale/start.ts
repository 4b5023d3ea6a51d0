import { configureLocalization } from '@lit/localize';
import type { LocaleModule } from '@lit/localize';
import { sourceLocale, targetLocales } from './generated/codes.js';
import { interfaceLanguage } from './language.js';
import type { InterfaceLanguage } from './language.js';

const known: Record<string, LocaleModule> = {};

/**
 * Adds languages of the interface, before the first element connects. They are not imported here, because one element from npm
 * should not bring the words of all.
 */
export function addLanguages(languages: Record<string, object>): void {
  Object.assign(known, languages);
}

let follow: (() => Promise<void>) | undefined;
let traditional = false;
let current: () => string = () => sourceLocale;

/**
 * Sets the interface language of the page and follows it: the script tag's `data-lang`, else `<html lang>`. One language
 * per page, because @lit/localize has one per copy. Called by the first element that connects; later calls do nothing.
 */
export function startLocale(): void {
  if (follow) return;
  const { setLocale, getLocale } = configureLocalization({
    sourceLocale,
    targetLocales,
    // Nothing is ever requested; a language that was not added shows the source's words.
    loadLocale: (locale) => Promise.resolve(known[locale] ?? { templates: {} }),
  });
  current = getLocale;
  // Setting what is already set, or on its way, does nothing; and what is on its way must be overtaken.
  follow = () => setLocale(wanted());
  void follow();
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['lang'] });
}

/**
 * Lets the interface of a page in simplified Chinese speak in the traditional script, for a reader who prefers it; or no
 * longer. Other languages stay.
 *
 * @returns when it does.
 */
export async function preferTraditional(preferred: boolean): Promise<void> {
  traditional = preferred;
  await follow?.();
}

function wanted(): InterfaceLanguage {
  const language = interfaceLanguage(statedLanguage());
  return traditional && language === 'zh-Hans' ? 'zh-Hant' : language;
}

/** The interface language in force, for what is made once and must be made again when it changes. */
export function pageLanguage(): string {
  return current();
}

function statedLanguage(): string | null {
  const script = document.querySelector('script[data-lang][src*="govreport"]');
  return script?.getAttribute('data-lang') || document.documentElement.getAttribute('lang');
}

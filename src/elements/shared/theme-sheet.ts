import { unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';
import { READER_ATTRIBUTE, TEXT_SIZES_PX } from '../../store/index.js';
import { SCHEME_COLOURS, THEME_COLOURS, THEMES } from './palette.js';
import type { Theme } from './palette.js';

/**
 * The rules that give our custom properties their values, from the page's `data-govreport-theme` and
 * `data-govreport-scheme` on any element and from what the reader prefers. Custom properties inherit through shadow
 * roots, so nothing has to be passed to an element. Only our own properties are ever set: the page's look is not ours.
 */
export function themeRules(): CSSResult {
  const rules: string[] = [];
  const set = (selectors: string[], values: Record<string, string>) =>
    rules.push(
      `${selectors.join(',')}{${Object.entries(values)
        .map(([name, value]) => `--govreport-${name}:${value}`)
        .join(';')}}`,
    );

  const theme = (name: Theme) => `[data-govreport-theme="${name}"]`;
  for (const name of THEMES) set([theme(name)], hues('light', name));

  const schemeRules = (scheme: string, on: string) => {
    set([on], { ...SCHEME_COLOURS[scheme], ...hues(scheme, 'blue') });
    for (const name of THEMES) {
      // An element that states both outranks a scheme stated further out.
      set([`${theme(name)}${on}${on}`, `${theme(name)} ${on}`, `${on} ${theme(name)}`], hues(scheme, name));
    }
  };
  for (const scheme of Object.keys(SCHEME_COLOURS))
    schemeRules(scheme, `[data-govreport-scheme="${scheme}"]`);
  rules.push('@media (prefers-color-scheme:dark){');
  schemeRules('dark', '[data-govreport-scheme="auto"]');
  rules.push('}');

  for (const scheme of Object.keys(SCHEME_COLOURS)) {
    const word = `[${READER_ATTRIBUTE}~="scheme-${scheme}"]`;
    const reader = `:root${word}${word}`;
    const stated = '[data-govreport-scheme]';
    set([reader, `${reader} ${stated}`], { ...SCHEME_COLOURS[scheme], ...hues(scheme, 'blue') });
    for (const name of THEMES) {
      const t = theme(name);
      set([`${reader}${t}`, `${reader} ${t}`, `${reader} ${t} ${stated}`, `${reader}${t} ${stated}`], {
        ...hues(scheme, name),
      });
    }
  }

  const prefers = (word: string) => [`:root[${READER_ATTRIBUTE}~="${word}"]`];
  for (const size of TEXT_SIZES_PX) set(prefers(`size-${size}`), { 'text-size': `${size}px` });
  // 工信厅信管函〔2021〕67号, annex 2: targets 60 x 60, line spacing at least 1.3, paragraph spacing 1.3 times that.
  set(prefers('elder'), { 'target-size': '60px', 'line-height': '1.75', 'paragraph-space': '2.3em' });
  // WCAG 2.2, 1.4.12 asks a page to survive 1.5, 2 and 0.12; the reader may ask for them outright. Elder mode's measure
  // of paragraphs holds here too.
  set(prefers('spacious'), { 'line-height': '2.1', 'paragraph-space': '2.75em', 'letter-space': '0.12em' });
  return unsafeCSS(rules.join(''));
}

/** A site that sets its own hue may say which one stands in for it on dark paper. */
function hues(scheme: string, theme: Theme): Record<string, string> {
  const { hue, mark } = THEME_COLOURS[scheme][theme];
  return { hue: scheme === 'dark' ? `var(--govreport-hue-dark,${hue})` : hue, mark };
}

import { unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';
import { READER_ATTRIBUTE, TEXT_SIZES_PX, ZOOM_PERCENTS } from '../../store/index.js';
import { SCHEME_COLOURS, THEME_COLOURS, THEMES } from './palette.js';
import type { Theme } from './palette.js';

/** What each choice of spacing sets, wide and wider; paragraphs keep 1.3 times the lines of the same step. */
const SPACING: Record<string, readonly [string, string, string]> = {
  line: ['line-height', '2.1', '2.6'],
  paragraph: ['paragraph-space', '2.8em', '3.5em'],
  letter: ['letter-space', '0.12em', '0.2em'],
};

/**
 * Whether positions are told in the window's px inside `zoom` too (Chromium 128, Firefox 126). Elsewhere citations and
 * the navigator would miss: there our displays, whose sizes all follow the text's, grow by the text.
 */
const MEASURES_ZOOM = 'currentCSSZoom' in (globalThis.Element?.prototype ?? {});

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

  // Paper is white and its sizes are its own, whatever the screen.
  rules.push('@media not print{');
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

  const prefers = (...words: string[]) => [
    `:root${words.map((word) => `[${READER_ATTRIBUTE}~="${word}"]`).join('')}`,
  ];
  for (const size of TEXT_SIZES_PX) set(prefers(`size-${size}`), { 'text-size': `${size}px` });
  // 工信厅信管函〔2021〕67号, annex 2: targets 60 x 60, line spacing at least 1.3, paragraph spacing 1.3 times that.
  const paragraph = { 'paragraph-space': 'calc(1.31em*var(--govreport-line-height))' };
  set(prefers('elder'), { 'target-size': '60px', 'line-height': '1.75', ...paragraph });
  // WCAG 2.2, 1.4.12 asks a page to survive 1.5, 2 and 0.12; the reader may ask for them outright. Elder mode's measure
  // of paragraphs holds here too.
  set(prefers('spacious'), { 'line-height': '2.1', ...paragraph, 'letter-space': '0.12em' });
  for (const [name, [token, wide, wider]] of Object.entries(SPACING)) {
    set(prefers(`${name}-wide`), { [token]: wide });
    set(prefers(`${name}-wider`), { [token]: wider });
  }
  for (const percent of ZOOM_PERCENTS) {
    const zoom = percent / 100;
    const word = `zoom-${String(percent)}`;
    const all = MEASURES_ZOOM ? `;--_zoom:${String(zoom)};--_zoom-here:${String(zoom)}` : '';
    rules.push(`${prefers(word)[0]!}{--_zoom-page:${String(zoom)}${all}}`);
    if (MEASURES_ZOOM) continue;
    const times = (px: number) => `${String(px * zoom)}px`;
    set(prefers(word), { 'text-size': times(17), 'target-size': times(44) });
    set(prefers(word, 'elder'), { 'target-size': times(60) });
    for (const size of TEXT_SIZES_PX)
      set(prefers(word, `size-${String(size)}`), { 'text-size': times(size) });
  }
  rules.push(`${prefers('still')[0]!}{scroll-behavior:auto!important}${prefers('plain')[0]!}{--_plain:none}`);
  rules.push('}');
  return unsafeCSS(rules.join(''));
}

/** A site that sets its own hue may say which one stands in for it on dark paper. */
function hues(scheme: string, theme: Theme): Record<string, string> {
  const { hue, mark } = THEME_COLOURS[scheme][theme];
  return { hue: scheme === 'dark' ? `var(--govreport-hue-dark,${hue})` : hue, mark };
}

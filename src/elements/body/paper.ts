import type { CSSResult } from 'lit';
import { preferences } from '../../store/index.js';
import { titleNodes } from './official-parts.js';
import { make } from '../shared/make.js';
import { adoptRules } from '../shared/page-sheet.js';
import { paperRules, plainPage } from './print-page.js';
import { plainRules, printTableRules } from './print-tables.js';
import { printRules } from './print-text.js';
import { textRules } from './text-rules.js';

/** As GB/T 9704 has it, or larger margins of paper for fewer pages at home. */
export type PrintLayout = 'official' | 'plain';

/** What goes onto paper, top to bottom. */
export interface PaperContent {
  /** 发文字号, where there is one. */
  number?: string;
  /** Absent when the words bring it. */
  title?: string;
  lang: string;
  words: Node[];
}

const PRINTING = 'data-govreport-printing';

/**
 * Lays a report out by itself beside the page, in a tree that the page's style sheets do not reach: neither its frames and
 * heights, which would cut pages short, nor its own print rules. It shows on paper only, and alone there.
 *
 * @returns a function that takes it away; undefined when another is being printed.
 */
export function openPaper(content: PaperContent, layout: PrintLayout): (() => void) | undefined {
  const root = document.documentElement;
  if (root.hasAttribute(PRINTING)) return undefined;
  const isPlain = layout === 'plain';
  const kind = isPlain ? ` gr-plain${preferences().elder ? ' gr-elder' : ''}` : '';
  const { number, title, lang, words } = content;
  const paper = make(
    'div',
    { 'data-govreport-text': true, class: `gr-paper${kind}`, lang },
    ...(number ? [make('p', { class: 'gr-number-line' }, number)] : []),
    ...(title ? [make('h1', { class: 'gr-title' }, ...titleNodes(title))] : []),
    ...words,
  );
  // What heads a table on its side lies beside it.
  for (const table of paper.querySelectorAll('.gr-wide')) {
    const heading = table.previousElementSibling;
    if (heading?.classList.contains('gr-heading')) heading.classList.add('gr-aside');
  }
  for (const image of paper.querySelectorAll('img')) image.loading = 'eager';
  const host = make('div', { 'data-govreport-paper': true });
  host.attachShadow({ mode: 'open' }).append(paper);
  for (const rules of [textRules, printRules, printTableRules, plainRules]) adoptRules(paper, rules);
  root.append(host);
  root.setAttribute(PRINTING, '');
  adoptRules(root, paperRules);
  if (isPlain) adoptRules(root, plainPage);
  return () => {
    host.remove();
    root.removeAttribute(PRINTING);
    if (isPlain) dropRules(plainPage);
  };
}

/** Once the pictures of a paper are there, or two seconds have passed: then it is printed without the missing ones. */
export async function picturesLoaded(): Promise<void> {
  const images = document.querySelector('[data-govreport-paper]')?.shadowRoot?.querySelectorAll('img') ?? [];
  if (!images.length) return;
  const loaded = Promise.all([...images].map((image) => image.decode().catch(() => undefined)));
  await Promise.race([loaded, new Promise((done) => setTimeout(done, 2000))]);
}

function dropRules({ styleSheet, cssText }: CSSResult): void {
  if (styleSheet) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((sheet) => sheet !== styleSheet);
  } else {
    for (const style of document.querySelectorAll('style')) if (style.textContent === cssText) style.remove();
  }
}

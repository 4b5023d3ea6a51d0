import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/index.js';

/** What a report page is made of, in reading order. `parts="nav body"` shows only those, in that order. */
export const PARTS = ['tools', 'title', 'info', 'figures', 'nav', 'body', 'share'] as const;
export type Part = (typeof PARTS)[number];

/** The parts an attribute names; all of them when it is absent or names none we know. */
export function namedParts(attribute: string | undefined): readonly Part[] {
  const named = (attribute ?? '').split(/\s+/).filter((word): word is Part => PARTS.includes(word as Part));
  return named.length ? named : PARTS;
}

/** The parts whose elements the page must be able to reach: they are made by the caller and kept. */
export interface LastingParts {
  title: HTMLElement;
  body: HTMLElement;
}

/**
 * The light-DOM children of a report page.
 *
 * @param parts which, in order.
 * @param item the report; without one the parts that only show its data are left out.
 */
export function renderParts(
  parts: readonly Part[],
  { title, body }: LastingParts,
  item: FeedItem | undefined,
): TemplateResult[] {
  const render: Record<Part, () => TemplateResult | undefined> = {
    tools: () => html`<govreport-reading-tools></govreport-reading-tools>`,
    title: () => item && html`${title}`,
    info: () => item && html`<govreport-document-info></govreport-document-info>`,
    figures: () =>
      item?._govreport.metrics.length ? html`<govreport-metric-grid></govreport-metric-grid>` : undefined,
    nav: () => html`<govreport-section-nav></govreport-section-nav>`,
    body: () => html`${body}`,
    share: () => html`<govreport-share-bar></govreport-share-bar>`,
  };
  return parts.map((part) => render[part]()).filter((part): part is TemplateResult => part !== undefined);
}

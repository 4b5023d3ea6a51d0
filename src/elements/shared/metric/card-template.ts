import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Metric } from '../../../feed/index.js';
import { citationAddress } from './citation.js';
import { figureFacts, shownParts } from './facts.js';
import type { FigureContext, FigureFacts } from './facts.js';

/** What all cards of a display have in common. */
export interface CardContext extends FigureContext {
  /** From {@link citationBase}; undefined where cards lead nowhere. */
  base?: string;
}

/**
 * One card: number, unit, qualifier and label as one phrase and one link, then what else the report tells. A pure function
 * with no state, so that one shadow root can hold thousands.
 */
export function renderCard(metric: Metric, context: CardContext): TemplateResult {
  const { before, number, unit, after } = shownParts(metric, context.full);
  const address = context.base === undefined ? undefined : citationAddress(context.base, metric);
  const facts = figureFacts(metric, context);
  const more = facts && renderFacts(facts);
  const size = figureClass(number.length, before.length + unit.length + after.length);
  return address === undefined
    ? html`<div class="phrase">
          <span class=${size}>${before}<b>${number}</b>${unit}${after}</span
          ><span class="label">${metric.label}</span>
        </div>
        ${more}`
    : html`<a class="phrase" href=${address}
          ><span class=${size}>${before}<b>${number}</b>${unit + after}</span
          ><span class="label">${metric.label}</span></a
        >${more}`;
}

/**
 * How wide a figure is set at full size, in em: a digit is 1.4, a character of the words beside it 1. What would not fit a
 * cell of a phone, or of any screen, is set smaller.
 */
function figureClass(digits: number, characters: number): string {
  const width = digits * 1.4 + characters;
  return width < 8.5
    ? 'figure'
    : width < 13.5
      ? 'figure wide'
      : width < 18
        ? 'figure wider'
        : 'figure widest';
}

function renderFacts({ share, change, bar, rank, status, target, extent }: FigureFacts): TemplateResult {
  return html`${bar && renderBar(bar)}
    <div class="facts">
      ${change && html`<span class=${change.direction ?? 'flat'}>${change.words}</span>`}
      ${share && html`<span>${share}</span>`} ${target && html`<span>${target}</span>`}
      ${rank && html`<span class="chip">${rank}</span>`}
      ${status && html`<span class="chip">${status}</span>`} ${extent && html`<span>${extent}</span>`}
    </div>`;
}

/** The words beside it say the same, so the drawing is for the eye only. */
function renderBar({ from, to }: { from: number; to: number }): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect width=${from} height="1"/><rect class="to" width=${to} height="1"/>`}
  </svg>`;
}

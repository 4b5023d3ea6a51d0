import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Metric } from '../../../feed/index.js';
import { citationAddress } from './citation.js';
import { renderBar, renderLine, renderRing } from './drawings.js';
import { figureFacts, shownParts } from './facts.js';
import type { FigureContext, FigureFacts } from './facts.js';

/** What all cards of a display have in common. */
export interface CardContext extends FigureContext {
  /** From {@link citationBase}; undefined where cards lead nowhere. */
  base?: string;
  /** The report's language, where no element around the card says it. */
  language?: string | typeof nothing;
}

// Every template costs a clone, and there may be ten thousand cards: a plain count is one template, a fact one more, and
// there is no white space between the tags. That is why the two below say nearly the same.

/** A card as an item of a list: a pure function with no state, so that one shadow root can hold thousands. */
export function renderCell(metric: Metric, context: CardContext): TemplateResult {
  const { before, number, unit, address, size, facts } = partsOf(metric, context);
  // prettier-ignore
  return html`<div class="cell" role="listitem"><a class="phrase" href=${address}><span class=${size}>${before}<b>${number}</b>${unit}</span><span class="label">${metric.label}</span></a>${facts}</div>`;
}

/** A card by itself: number, unit, qualifier and label as one phrase and one link, then what else the report tells. */
export function renderCard(metric: Metric, context: CardContext): TemplateResult {
  const { before, number, unit, address, size, ring, facts } = partsOf(metric, context);
  // prettier-ignore
  return html`<div class="card" lang=${context.language ?? nothing}>${ring}<a class="phrase" href=${address}><span class=${size}>${before}<b>${number}</b>${unit}</span><span class="label">${metric.label}</span></a>${facts}</div>`;
}

function partsOf(metric: Metric, context: CardContext) {
  const { before, number, unit, after } = shownParts(metric, context.full);
  const facts = figureFacts(metric, context);
  return {
    before,
    number,
    unit: unit + after,
    // A link that leads nowhere is no link: without href it is plain text to all.
    address: (context.base !== undefined && citationAddress(context.base, metric)) || nothing,
    size: figureClass(number, before.length, unit.length + after.length),
    ring: facts?.ring === undefined ? nothing : renderRing(facts.ring),
    facts: facts ? renderFacts(facts) : nothing,
  };
}

/**
 * How wide a figure is at full size, in em: a digit is 1.4, a point or comma 0.6, a character of the words beside it 1. What
 * would not fit a cell of a phone, or of any screen, is set smaller.
 */
function figureClass(number: string, before: number, after: number): string {
  const width = number.length * 1.4 - (number.split(/[.,:]/).length - 1) * 0.8 + before + after;
  const fit = width < 8.5 ? '' : width < 13.5 ? ' wide' : width < 18 ? ' wider' : ' widest';
  return `figure${fit}${before ? ' led' : ''}`;
}

function renderFacts(facts: FigureFacts): TemplateResult[] {
  const shown: TemplateResult[] = [];
  const add = (kind: string, words: string | undefined) => {
    if (words) shown.push(html`<span class=${kind}>${words}</span>`);
  };
  const { change, bar, years } = facts;
  if (bar) shown.push(renderBar(bar));
  add('fact', facts.full);
  if (change) add(`fact ${change.direction ?? ''}`, change.words);
  add('fact', facts.share);
  add('fact', facts.target);
  add('fact chip', facts.rank);
  add('fact chip', facts.status);
  add('fact', facts.extent);
  add('fact', facts.parts);
  if (years) {
    const { values, words, before } = years;
    shown.push(html`<span class="fact years">${values && renderLine(values, words)}${before}</span>`);
  }
  return shown;
}

import { html } from 'lit';
import type { TemplateResult } from 'lit';

// Lengths are attributes of SVG, not styles: a page's policy may forbid style attributes, and nothing has to be measured.

/** From -> to, the longer being the whole length. The words beside it say the same, so it is for the eye only. */
export function renderBar({ from, to }: { from: number; to: number }): TemplateResult {
  const unit = 100 / Math.max(from, to);
  // prettier-ignore
  return html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="1"/><rect class="to" width=${to * unit} height="1"/><rect class="from" x=${from < to ? from * unit : -1} width="1" height="1"/></svg>`;
}

/** A share as part of a ring; number and whole are told in words. */
export function renderRing(percent: number): TemplateResult {
  const part = Math.min(Math.max(percent, 0), 100);
  // prettier-ignore
  return html`<svg class="ring" viewBox="0 0 40 40" aria-hidden="true"><circle cx="20" cy="20" r="16"/><circle class="to" cx="20" cy="20" r="16" pathLength="100" stroke-dasharray="${part} 100" transform="rotate(-90 20 20)"/></svg>`;
}

/**
 * A figure over the years as a small line that ends in a dot.
 *
 * @param words what the line says, for who does not see it.
 */
export function renderLine(values: readonly number[], words: string): TemplateResult {
  const least = Math.min(...values);
  const range = Math.max(...values) - least || 1;
  const points = values.map(
    (value, i) => `${(i / (values.length - 1)) * 100},${20 - ((value - least) / range) * 16}`,
  );
  // prettier-ignore
  return html`<svg class="line" viewBox="0 0 100 24" preserveAspectRatio="none" role="img" aria-label=${words}><path vector-effect="non-scaling-stroke" d="M${points.join('L')}"/><path class="dot" vector-effect="non-scaling-stroke" d="M${points[points.length - 1]}h0"/></svg>`;
}

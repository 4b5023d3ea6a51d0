import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Layout, Mark, Word } from './layout.js';
import { pointPhrase } from './words.js';

/**
 * A layout as SVG: a group of figures to walk through with the arrow keys, each an image with its words.
 *
 * @param current which figure takes part in the order of Tab.
 */
export function renderDrawing(layout: Layout, name: string, current: number): TemplateResult {
  const { width, height, words, lines, axes, marks } = layout;
  return html`<svg
    class="plot"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    role="group"
    aria-label=${name}
  >
    ${axes.map((d) => svg`<path class="axis" d=${d} />`)} ${words.map(renderWord)}
    ${lines.map((d) => svg`<path class="line" d=${d} />`)}
    ${marks.map((mark, i) => renderMark(mark, i === current))}
  </svg>`;
}

function renderMark({ point, series, words, bar, dot }: Mark, isCurrent: boolean): TemplateResult {
  const phrase = pointPhrase(point);
  const shape = point.approximate ? 'shape hollow' : 'shape';
  // prettier-ignore
  return svg`<g role="img" class="mark" tabindex=${isCurrent ? 0 : -1} aria-label="${series.name}，${phrase}"><title>${phrase}</title>${bar ? svg`<rect class=${shape} x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height}/>` : nothing}${dot ? svg`<circle class=${shape} cx=${dot.x} cy=${dot.y} r="5"/>` : nothing}${words.map(renderWord)}</g>`;
}

function renderWord({ kind, text, x, y, anchor }: Word): TemplateResult {
  return svg`<text class=${kind} x=${x} y=${y} text-anchor=${anchor} aria-hidden="true">${text}</text>`;
}

const STEPS: Record<string, number | undefined> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Which of `count` figures a key leads to from the present one; nothing for a key that does not move. */
export function stepTo(key: string, current: number, count: number): number | undefined {
  const step = STEPS[key];
  const to = key === 'Home' ? 0 : key === 'End' ? count - 1 : step && current + step;
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}

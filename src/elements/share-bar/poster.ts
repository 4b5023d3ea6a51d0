import { SCALE, layOutPoster } from './poster-layout.js';
import type { Face, Ink, PosterWords } from './poster-layout.js';
import { drawQr } from './qr-svg.js';

/**
 * Draws a poster into a canvas, in the colours and faces of the page's theme, with a code of its address.
 *
 * @param base an element that has our custom properties: the theme is read from it.
 */
export function drawPoster(canvas: HTMLCanvasElement, words: PosterWords, url: string, base: Element): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(base);
  const colour = (name: Ink | 'paper') => style.getPropertyValue(`--_${name}`).trim();
  const font = (size: number, weight: number, face: Face) =>
    `${weight} ${size}px ${face === 'serif' ? style.getPropertyValue('--_serif') : style.fontFamily}`;
  const code = drawQr(url);
  const { width, height, texts, rules, ...layout } = layOutPoster(words, code, (text, ...type) => {
    context.font = font(...type);
    return context.measureText(text).width;
  });

  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  context.scale(SCALE, SCALE);
  context.direction = 'ltr';
  context.fillStyle = colour('paper');
  context.fillRect(0, 0, width, height);
  for (const { ink, ...rule } of rules) {
    context.fillStyle = colour(ink);
    context.fillRect(rule.x, rule.y, rule.width, rule.height);
  }
  for (const { text, x, y, size, weight, face, ink } of texts) {
    context.font = font(size, weight, face);
    context.fillStyle = colour(ink);
    context.fillText(text, x, y);
  }
  if (!code || !layout.code) return;
  const { x, y, module } = layout.code;
  context.translate(x, y);
  context.scale(module, module);
  // Black on white whatever the theme; the white holds the quiet zone.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, code.size, code.size);
  context.fillStyle = '#000';
  context.fill(new Path2D(code.path));
}

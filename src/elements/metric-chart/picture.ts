import { wrapText } from './text-width.js';

/** What of the page's style a drawing takes along; as attributes, which every program reads. */
const TAKEN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-size',
  'font-weight',
  'font-family',
];

const SVG = 'http://www.w3.org/2000/svg';

/** Pixels of a picture for each of the page. */
const SHARPNESS = 2;

/**
 * A drawing as a file of its own, with its title above and its source below, in the colours it has on the page.
 *
 * @returns the text of an SVG document.
 */
export function standaloneSvg(shown: SVGSVGElement, title: string, foot: readonly string[]): string {
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const originals = shown.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    for (const name of TAKEN) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'tabindex', 'role', 'aria-hidden']) element.removeAttribute(name);
  });
  copy.removeAttribute('class');
  const style = getComputedStyle(shown);
  const em = parseFloat(style.fontSize);
  const { width, height } = shown.viewBox.baseVal;
  const across = width / em;
  const make = (tag: string, attributes: Record<string, string | number>, text = '') => {
    const element = document.createElementNS(SVG, tag);
    for (const name in attributes) element.setAttribute(name, String(attributes[name]));
    element.textContent = text;
    return element;
  };
  const lines = (texts: readonly string[], y: number, size: number, weight: number) =>
    texts.map((text, i) =>
      make(
        'text',
        {
          x: 0,
          y: y + (i + 1) * 1.5 * em * size,
          fill: style.color,
          'font-size': em * size,
          'font-weight': weight,
          'font-family': style.fontFamily,
        },
        text,
      ),
    );
  const heads = wrapText(title, across / 1.15);
  const feet = foot.flatMap((text) => wrapText(text, across / 0.9));
  const above = (heads.length * 1.725 + 2) * em;
  const below = (feet.length * 1.35 + 1.5) * em;
  const box = { x: -em, y: -above, width: width + 2 * em, height: height + above + below };
  copy.prepend(make('title', {}, title), make('rect', { ...box, fill: style.backgroundColor }));
  copy.append(...lines(heads, 0.6 * em - above, 1.15, 600), ...lines(feet, height, 0.9, 400));
  copy.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  return new XMLSerializer().serializeToString(copy);
}

/**
 * An SVG document as a PNG picture, twice as sharp as the page.
 *
 * @throws when the page's policy lets no picture be made.
 */
export async function pngOf(text: string): Promise<Blob> {
  const image = new Image();
  // A data address passes more policies than a blob's.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SHARPNESS;
  canvas.height = image.height * SHARPNESS;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
  );
}

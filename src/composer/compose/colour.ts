/** Colours of a county's own, held to the contrast WCAG 2.2 asks for (1.4.3, 1.4.11). Pure. */
import { SCHEME_COLOURS } from '../../elements/shared/palette.js';

/** What text in the main hue must reach. */
export const LEAST_CONTRAST = 4.5;

/**
 * Contrast of two colours, 1 to 21.
 *
 * @param a `#rrggbb`
 * @param b `#rrggbb`
 */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

export interface HueVerdict {
  /** On light paper, where it was chosen for. */
  onPaper: number;
  /** On the wash behind a chosen item. */
  onWash: number;
  passes: boolean;
  /** The nearest darker one that passes, where this does not. */
  better?: string;
}

/** Whether a colour can carry figures, links and focus on light paper. */
export function judgeHue(hue: string): HueVerdict {
  const { paper, wash } = SCHEME_COLOURS['light']!;
  const [onPaper, onWash] = [contrast(hue, paper), contrast(hue, wash)];
  const passes = onPaper >= LEAST_CONTRAST && onWash >= LEAST_CONTRAST;
  if (passes) return { onPaper, onWash, passes };
  return { onPaper, onWash, passes, better: towards(hue, '#000000', wash) };
}

/** The same colour for dark paper: as much lighter as it takes. */
export function hueForDark(hue: string): string {
  return towards(hue, '#ffffff', SCHEME_COLOURS['dark']!.wash);
}

function towards(hue: string, end: string, ground: string): string {
  for (let part = 0; part < 100; part++) {
    const mixed = mix(hue, end, part / 100);
    if (contrast(mixed, ground) >= LEAST_CONTRAST) return mixed;
  }
  return end;
}

function mix(a: string, b: string, part: number): string {
  const [from, to] = [channels(a), channels(b)];
  const hex = from.map((channel, at) =>
    Math.round(channel + (to[at]! - channel) * part)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}

/** The sheet that gives a page the county's colour. */
export function themeCss(hue: string): string {
  return `/* ${hue}: contrast ${judgeHue(hue).onPaper.toFixed(1)} on white (WCAG 2.2, 1.4.3: 4.5) */
:root {
  --govreport-hue: ${hue};
  --govreport-hue-dark: ${hueForDark(hue)};
}
`;
}

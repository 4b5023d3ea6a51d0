/** What the editor composes from a feed: which displays, with which options, in which colours. Pure. */

export type Layout = 'page' | 'strip' | 'sidebar' | 'card' | 'chart';

/** Attributes of one display: `true` is an attribute without value; absent and `false` are none. */
export type Options = Readonly<Record<string, string | number | boolean>>;

export interface Composition {
  layout: Layout;
  /** By display, without our prefix; kept when another layout is tried. */
  options: Readonly<Record<string, Options>>;
  /** Figures chosen for strip, cards and chart, by id; the featured ones when empty. */
  figures: readonly string[];
  theme: 'blue' | 'red' | 'neutral' | 'own';
  /** The county's own colour, `#rrggbb`, for `own`. */
  hue: string;
  scheme: 'light' | 'dark' | 'auto';
}

/** One tag of the composed page. */
export interface Display {
  /** Without our prefix: `metric-grid`. */
  element: string;
  attributes: Options;
}

export const LAYOUTS: readonly Layout[] = ['page', 'strip', 'sidebar', 'card', 'chart'];

/** The displays each layout offers options for, in the order they stand on the page. */
export const DISPLAYS: Readonly<Record<Layout, readonly string[]>> = {
  page: ['report'],
  strip: ['metric-grid'],
  sidebar: ['document-info', 'section-nav', 'metric-grid', 'share-bar'],
  card: ['metric-card'],
  chart: ['metric-chart'],
};

/** The displays that take several figures, the attribute that names them, and the one for a single figure. */
const NAMES_FIGURES: Readonly<Record<string, { attribute: string; most: number }>> = {
  'metric-grid': { attribute: 'metrics', most: Infinity },
  'metric-chart': { attribute: 'metrics', most: 4 },
  'metric-card': { attribute: 'metric', most: 1 },
};

export const EMPTY_COMPOSITION: Composition = {
  layout: 'page',
  options: {},
  figures: [],
  theme: 'blue',
  hue: '#0b4f9e',
  scheme: 'light',
};

/**
 * The tags of a composition. A layout of single cards has one tag for each chosen figure.
 *
 * @param report id of the report, written where the feed holds several
 * @param featured ids of the figures to show where none was chosen
 */
export function displaysOf(
  { layout, options, figures }: Composition,
  report: string | undefined,
  featured: readonly string[],
): Display[] {
  const chosen = figures.length ? figures : featured;
  const common: Options = report === undefined ? {} : { report };
  return DISPLAYS[layout].flatMap((element) => {
    const own = { ...common, ...options[element] };
    const naming = NAMES_FIGURES[element];
    if (!naming) return [{ element, attributes: own }];
    if (naming.most === 1)
      return chosen.map((id) => ({ element, attributes: { ...own, [naming.attribute]: id } }));
    // Without a choice of its own a grid shows what the feed features.
    if (!figures.length && element === 'metric-grid') return [{ element, attributes: own }];
    const ids = chosen.slice(0, naming.most).join(' ');
    return [{ element, attributes: ids ? { ...own, [naming.attribute]: ids } : own }];
  });
}

/** Sets an option of a display, or takes it back with `undefined`, an empty text or `false`. */
export function withOption(
  composition: Composition,
  element: string,
  name: string,
  value: string | number | boolean | undefined,
): Composition {
  const { [name]: _before, ...rest } = composition.options[element] ?? {};
  const absent = value === undefined || value === '' || value === false;
  return {
    ...composition,
    options: { ...composition.options, [element]: absent ? rest : { ...rest, [name]: value } },
  };
}

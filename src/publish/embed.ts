import { isSafeUrl } from '../feed/url.js';
import { element as tag, escapeHtml } from './escape.js';

/**
 * How a display gets into a page: our tag with the script; a `<div data-govreport>` with the script, for a CMS that strips
 * tags it does not know; a frame, for a page that takes no script.
 */
export type EmbedKind = 'script' | 'data' | 'iframe';

/** One display, and where its files are. Addresses are written as given: absolute ones work in other people's pages. */
export interface EmbedOptions {
  /** Which display, without our prefix: `metric-card`, `report` … */
  element: string;
  /** Address of the feed. */
  src?: string;
  /** The display's other attributes, such as `report`, `metric`, `label`. `true` writes an empty one, `undefined` and `false` none. */
  attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Address of `govreport.js`, which `embed.html` and `embed-host.js` stand beside. */
  script?: string;
  /** `sha384-…` of the script, from `integrity.json`. */
  integrity?: string;
  /** The script is `govreport.classic.js`: no module, so that it may come from a server without CORS. */
  classic?: boolean;
  /** `blue`, `red` or `neutral`. */
  theme?: string;
  /** `light`, `dark`, `auto` … */
  scheme?: string;
  /** Language of the interface inside a frame. */
  language?: string;
  /** Of a frame: CSS px, or `100%`. */
  width?: number | string;
  /** Of a frame until it tells its own, in CSS px. */
  height?: number;
  /** What a frame shows, for those who do not see it. */
  title?: string;
  /** Shown where script or feed is missing: a link to the report. */
  link?: { text: string; url: string };
}

const SCRIPT = 'govreport.js';

/** Displays whose children are an article to adopt, not a stand-in. */
const ADOPTS = ['report', 'body'];

/** What a frame of another site needs: our script, the preferences of our own origin, links in new windows, CSV files. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/**
 * What to paste into a page to show one display there. No inline style, no inline script: it passes any policy that lets the
 * script or the frame through.
 *
 * @throws TypeError when `element` is no name, or an address is one that may not become a link.
 */
export function embedSnippet(kind: EmbedKind, options: EmbedOptions): string {
  const { element, src, attributes = {}, theme, scheme, link } = checked(options);
  if (kind === 'iframe') return frameSnippet(options);
  const themes = { 'data-govreport-theme': theme, 'data-govreport-scheme': scheme };
  const own = Object.entries({ src, ...attributes });
  const standIn =
    link && !ADOPTS.includes(element) ? tag('a', { href: link.url }, escapeHtml(link.text)) : '';
  const display =
    kind === 'data'
      ? tag(
          'div',
          {
            'data-govreport': element,
            ...Object.fromEntries(own.map(([name, value]) => [`data-${name}`, written(value)])),
            ...themes,
          },
          standIn,
        )
      : tag(
          `govreport-${element}`,
          { ...Object.fromEntries(own.map(([name, value]) => [name, written(value)])), ...themes },
          standIn,
        );
  return `${scriptTag(options)}\n${display}\n`;
}

/**
 * Address of `embed.html` showing one display, for the `src` of a frame.
 *
 * @throws TypeError as `embedSnippet` does.
 */
export function embedAddress(options: EmbedOptions): string {
  const { element, src, attributes = {}, theme, scheme, language } = checked(options);
  const words = Object.entries({ element, src, ...attributes, theme, scheme, lang: language })
    .map(([name, value]) => [name, written(value)])
    .filter(([, value]) => value !== false)
    .map(([name, value]) => `${String(name)}=${encoded(String(value))}`);
  return `${beside(options, 'embed.html')}?${words.join('&')}`;
}

function frameSnippet(options: EmbedOptions): string {
  const { width = '100%', height = 360, title, link, element } = options;
  const frame = tag(
    'iframe',
    {
      src: embedAddress(options),
      title: title ?? link?.text ?? element,
      width,
      height,
      loading: 'lazy',
      sandbox: SANDBOX,
      frameborder: 0,
      'data-govreport-embed': '',
    },
    link ? tag('a', { href: link.url }, escapeHtml(link.text)) : '',
  );
  const host = tag('script', { src: beside(options, 'embed-host.js'), async: '' }, '');
  return `${frame}\n${host}\n`;
}

/** A pinned file from elsewhere is read by CORS; a module always is. */
function scriptTag({ script = SCRIPT, integrity, classic }: EmbedOptions): string {
  const isElsewhere = /^(?:https?:)?\/\//i.test(script);
  return tag(
    'script',
    {
      src: script,
      ...(classic ? { defer: '' } : { type: 'module' }),
      integrity: integrity || undefined,
      crossorigin: integrity && isElsewhere && 'anonymous',
    },
    '',
  );
}

function beside({ script = SCRIPT }: EmbedOptions, name: string): string {
  return script.replace(/[?#].*$/, '').replace(/[^/]*$/, name);
}

/** Half a surrogate pair, as a cut text may end in, has no encoding. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}

function written(value: string | number | boolean | undefined): string | false {
  return value === undefined || value === false ? false : value === true ? '' : String(value);
}

function checked(options: EmbedOptions): EmbedOptions {
  const { element, script, src, link, attributes = {} } = options;
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(element)) throw new TypeError(`"${element}" is no name of a display`);
  for (const name of Object.keys(attributes)) {
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(name) || /^(?:on|style$)/.test(name))
      throw new TypeError(`"${name}" is no attribute of a display`);
  }
  for (const url of [script, src, link?.url]) {
    if (url && !isSafeUrl(url)) throw new TypeError(`"${url}" is not an address of the web`);
  }
  return options;
}

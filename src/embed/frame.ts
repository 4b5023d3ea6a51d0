/**
 * The page inside a frame, `embed.html`: shows the one display its address names, of a feed its own site vouches for, and tells
 * the page around it how high that is. Needs no storage and no origin of its own.
 */

/** What the two sides say to each other, as `type` of a message. */
export const HEIGHT = 'govreport-height';
export const HEIGHT_WANTED = 'govreport-height-wanted';

/** Attributes that hold addresses to load from, several with spaces between. */
const ADDRESSES = /^srcs?$/;

/** Runs before our elements are defined, so that the page has its language and colours when they come. */
export function startFrame(): void {
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  const lang = query.get('lang');
  if (lang && /^(?:zh|en)\b/i.test(lang)) root.lang = lang;
  for (const name of ['theme', 'scheme']) {
    const value = query.get(name);
    if (value && /^[a-z-]+$/.test(value)) root.setAttribute(`data-govreport-${name}`, value);
  }
  document.addEventListener('DOMContentLoaded', () => {
    const { body } = document;
    // The policy of this page has no inline styles; what a script sets one by one is none.
    Object.assign(body.style, {
      margin: '0',
      display: 'flow-root',
      // Paper of its own needs a margin of its own.
      padding: query.get('scheme') ? '0.5em 1em' : '0',
      background: 'var(--govreport-paper, transparent)',
    });
    // The line that stands there where no script runs.
    body.replaceChildren(displayOf(query));
    tellHeight(body);
  });
}

/** The display asked for, or a line that says why not. */
function displayOf(query: URLSearchParams): HTMLElement {
  const name = query.get('element') ?? '';
  const tag = /^[a-z-]+$/.test(name) ? `govreport-${name}` : '';
  const { observedAttributes = [] } = ((tag && customElements.get(tag)) || {}) as {
    observedAttributes?: string[];
  };
  // Only what shows a report, and only attributes it knows.
  if (!observedAttributes.includes('src')) {
    return line(`没有可显示的组件：“${name}”。`, `There is no display "${name}".`);
  }
  const display = document.createElement(tag);
  for (const attribute of observedAttributes) {
    const value = query.get(attribute);
    if (value === null) continue;
    const stranger =
      ADDRESSES.test(attribute) && value.split(/\s+/).find((address) => address && !isVouchedFor(address));
    if (stranger) {
      return line(
        `这里不显示其他网站的数据：${stranger}。如需显示，请网站管理员把它的域名写入 embed.html 的 connect-src。`,
        `Data of other sites is not shown here: ${stranger}. To show it, the site's administrator adds its origin to connect-src in embed.html.`,
      );
    }
    display.setAttribute(attribute, value);
  }
  return display;
}

/**
 * Whether a feed is of this site, or of one that the policy of this page lists: else anybody could show words of their own under
 * this site's address. The browser holds to the policy too; this only says so in words.
 */
function isVouchedFor(address: string): boolean {
  const policy =
    document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  const listed = /connect-src([^;]*)/.exec(policy)?.[1]?.trim().split(/\s+/) ?? [];
  try {
    const { origin } = new URL(address, location.href);
    return origin === location.origin || listed.includes(origin);
  } catch {
    return false;
  }
}

function line(zh: string, en: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = /^en\b/i.test(document.documentElement.lang) ? en : zh;
  return paragraph;
}

/** Anybody may frame this page, so anybody may know its height; the words stay here. */
function tellHeight(body: HTMLElement): void {
  if (parent === window) return;
  const tell = (): void => {
    parent.postMessage({ type: HEIGHT, height: Math.ceil(body.getBoundingClientRect().height) }, '*');
  };
  new ResizeObserver(tell).observe(body);
  addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
    if (source === parent && data?.type === HEIGHT_WANTED) tell();
  });
}

/**
 * What this reader prefers on this device: one key, no identifier, nothing sent (PIPL Art. 6). Works when storage is
 * blocked: preferences then last as long as the page.
 */

import { Signal } from './signal.js';

/**
 * Text sizes to choose from, in CSS px, beside the page's own. 24 px is 18 pt, 40 px is 30 pt (工信厅信管函〔2021〕67号,
 * annexes 1 and 2).
 */
export const TEXT_SIZES_PX = [20, 24, 32, 40] as const;
export type TextSize = (typeof TEXT_SIZES_PX)[number];

/** What elder mode raises a smaller text to: 18 pt (the same notice, annex 2, 1.1). */
export const ELDER_TEXT_SIZE_PX: TextSize = 24;

export const SCHEMES = ['light', 'dark', 'contrast-dark', 'contrast-light', 'warm'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Steps of page zoom beside 100 %, the page's own, up to 200 % (the same notice, annex 1, 1.2.3; WCAG 2.2, 1.4.4). */
export const ZOOM_PERCENTS = [125, 150, 175, 200] as const;
export type Zoom = (typeof ZOOM_PERCENTS)[number];

/** Spacing beside the page's own: wide, wider. */
export const SPACES = ['wide', 'wider'] as const;
export type Space = (typeof SPACES)[number];

/** Traditional script, in the usage of Taiwan and of Hong Kong. */
export const SCRIPTS = ['hant-tw', 'hant-hk'] as const;
export type Script = (typeof SCRIPTS)[number];

/** How fast to read aloud, beside 1, the voice's own. */
export const RATES = [0.5, 0.75, 1.25, 1.5, 2] as const;
export type Rate = (typeof RATES)[number];

/** Absent means: as the page is. Of a yes or no only the yes is remembered, elder mode apart. */
export interface Preferences {
  /** 长辈版. False is remembered where the page itself would open in it. */
  elder?: boolean;
  /** Wider line, paragraph and letter spacing at once. */
  spacious?: boolean;
  size?: TextSize;
  scheme?: Scheme;
  zoom?: Zoom;
  /** Line spacing; this and the next two outrank `spacious`. */
  line?: Space;
  /** Paragraph spacing. */
  paragraph?: Space;
  /** Letter spacing. */
  letter?: Space;
  /** 阅读标尺, a strip that follows pointer and keyboard. */
  ruler?: boolean;
  /** 大鼠标. */
  pointer?: boolean;
  /** No motion. */
  still?: boolean;
  /** 纯文本: title, contents and text only. */
  plain?: boolean;
  /** Shortcuts with a modifier. */
  keys?: boolean;
  script?: Script;
  /** Rate of reading aloud. */
  rate?: Rate;
  /** 拼音 over the caption. */
  pinyin?: boolean;
  /** 大字幕, the sentence being read in large type. */
  caption?: boolean;
}

/** What may be remembered; also the order in which the page is told. */
const CHOICES: { [K in keyof Required<Preferences>]: readonly Preferences[K][] } = {
  elder: [true, false],
  spacious: [true],
  size: TEXT_SIZES_PX,
  scheme: SCHEMES,
  zoom: ZOOM_PERCENTS,
  line: SPACES,
  paragraph: SPACES,
  letter: SPACES,
  ruler: [true],
  pointer: [true],
  still: [true],
  plain: [true],
  keys: [true],
  script: SCRIPTS,
  rate: RATES,
  pinyin: [true],
  caption: [true],
};

/** The one storage key, stated in the docs and cleared by reset. */
export const STORAGE_KEY = 'govreport';

/** Carries the preferences to CSS, as words: `<html data-govreport-reader="elder size-24 scheme-dark">`. */
export const READER_ATTRIBUTE = 'data-govreport-reader';

/** On `<html>`: the page is the elder edition of its site, and opens in elder mode. */
export const ELDER_ATTRIBUTE = 'data-govreport-elder';

/** In the address: a link or desktop shortcut straight into elder mode, `report.html?elder`. */
export const ELDER_PARAMETER = 'elder';

/** What the reader chose, as remembered. */
let chosen: Preferences | undefined;
/** The address asked for elder mode, and the reader has not said otherwise since. */
let linked = false;
let current: Preferences = {};
const changes = new Signal();

/** Calls a listener after every change, from this page or another tab, until the returned function is called. */
export const onPreferencesChange = changes.subscribe;

/**
 * The preferences in force: what the reader chose over what the page and its address ask for, elder mode's text size
 * included. The first call reads the device and sets the page accordingly.
 */
export function preferences(): Readonly<Preferences> {
  if (!chosen) {
    chosen = load();
    linked = new URLSearchParams(location.search).has(ELDER_PARAMETER);
    addEventListener('storage', ({ key }) => {
      if (key === STORAGE_KEY || key === null) reload();
    });
    // A page kept for going back heard nothing of what was chosen since.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) reload();
    });
    apply();
  }
  return current;
}

/** Changes some preferences, keeps the rest, remembers all. `undefined` takes one back to the page's own. */
export function prefer(change: Preferences): void {
  preferences();
  chosen = sift({ ...chosen, ...change });
  if ('elder' in change) {
    linked = false;
    // A no is worth remembering only where the page would say yes.
    if (!change.elder && !opensElder()) delete chosen.elder;
  }
  save(chosen);
  changed();
}

/** Forgets everything and clears the key. */
export function resetPreferences(): void {
  preferences();
  linked = false;
  chosen = {};
  save(chosen);
  changed();
}

function reload(): void {
  chosen = load();
  changed();
}

function changed(): void {
  apply();
  changes.notify();
}

/** Works out what is in force and tells the page: a yes by its name, a value as `name-value`. */
function apply(): void {
  current = inForce(chosen!);
  const words = Object.entries(sift(current)).flatMap(([name, value]) =>
    value === true ? name : value ? `${name}-${String(value)}` : [],
  );
  if (words.length) document.documentElement.setAttribute(READER_ATTRIBUTE, words.join(' '));
  else document.documentElement.removeAttribute(READER_ATTRIBUTE);
}

/** Elder mode raises the text but leaves a larger choice alone, and gives the choice back when it ends. */
function inForce(choice: Preferences): Preferences {
  const elder = linked || (choice.elder ?? opensElder());
  if (!elder) return sift({ ...choice, elder: undefined });
  const size = choice.size && choice.size > ELDER_TEXT_SIZE_PX ? choice.size : ELDER_TEXT_SIZE_PX;
  return { ...choice, elder, size };
}

function opensElder(): boolean {
  return document.documentElement.hasAttribute(ELDER_ATTRIBUTE);
}

/** Storage is the reader's to edit, and older releases may have written it: only what is known passes. */
function sift(stored: unknown): Preferences {
  const known: Record<string, unknown> = {};
  for (const [name, values] of Object.entries<readonly unknown[]>(CHOICES)) {
    const value = (stored as Record<string, unknown> | null)?.[name];
    if (values.includes(value)) known[name] = value;
  }
  return known;
}

/** Where storage is blocked or holds no JSON, what was chosen on this page stands. */
function load(): Preferences {
  try {
    return sift(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}'));
  } catch {
    return chosen ?? {};
  }
}

function save(value: Preferences): void {
  try {
    if (Object.keys(value).length) localStorage.setItem(STORAGE_KEY, JSON.stringify(value));
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage blocked or full: the choice still holds for this page.
  }
}

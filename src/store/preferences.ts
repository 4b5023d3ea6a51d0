/**
 * What this reader prefers on this device: one key, no identifier, nothing sent (PIPL Art. 6). Works when storage is
 * blocked: preferences then last as long as the page.
 */

/** Body text in CSS px. 24 px is 18 pt, 40 px is 30 pt (工信厅信管函〔2021〕67号, annexes 1 and 2). */
export const TEXT_SIZES_PX = [17, 20, 24, 32, 40] as const;
export type TextSize = (typeof TEXT_SIZES_PX)[number];

export const SCHEMES = ['light', 'dark', 'contrast-dark', 'contrast-light', 'warm'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Absent means: as the page is. */
export interface Preferences {
  size?: TextSize;
  scheme?: Scheme;
  /** 长辈版. */
  elder?: boolean;
  /** Wider line, paragraph and letter spacing. */
  spacious?: boolean;
}

/** The one storage key, stated in the docs and cleared by reset. */
export const STORAGE_KEY = 'govreport';

/** Carries the preferences to CSS, as words: `<html data-govreport-reader="elder size-24 scheme-dark">`. */
export const READER_ATTRIBUTE = 'data-govreport-reader';

let current: Preferences | undefined;
const listeners = new Set<() => void>();

/** The preferences in force. The first call reads the device and sets the page accordingly. */
export function preferences(): Readonly<Preferences> {
  if (!current) {
    current = load();
    apply(current);
    addEventListener('storage', (event) => {
      if (event.key !== STORAGE_KEY && event.key !== null) return;
      current = load();
      changed();
    });
  }
  return current;
}

/** Changes some preferences, keeps the rest, remembers all. `undefined` takes one back to the page's own. */
export function prefer(change: Preferences): void {
  const next: Preferences = { ...preferences(), ...change };
  current = sift(next);
  save(current);
  changed();
}

/** Forgets everything and clears the key. */
export function resetPreferences(): void {
  current = {};
  save(current);
  changed();
}

/** Calls `listener` after every change, from this page or another tab, until the returned function is called. */
export function onPreferencesChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed(): void {
  apply(current!);
  for (const listener of [...listeners]) listener();
}

/** Elder mode raises the text to at least 18 pt but leaves a larger choice alone. */
function apply({ size, scheme, elder, spacious }: Preferences): void {
  const effective = elder ? Math.max(size ?? 24, 24) : size;
  const words = [
    elder && 'elder',
    spacious && 'spacious',
    effective && `size-${effective}`,
    scheme && `scheme-${scheme}`,
  ].filter(Boolean);
  if (words.length) document.documentElement.setAttribute(READER_ATTRIBUTE, words.join(' '));
  else document.documentElement.removeAttribute(READER_ATTRIBUTE);
}

/** Storage is the reader's to edit, and older releases may have written it: only what is known passes. */
function sift(stored: unknown): Preferences {
  const { size, scheme, elder, spacious } = (stored ?? {}) as Preferences;
  const known: Preferences = {};
  if (TEXT_SIZES_PX.includes(size!)) known.size = size;
  if (SCHEMES.includes(scheme!)) known.scheme = scheme;
  if (elder === true) known.elder = true;
  if (spacious === true) known.spacious = true;
  return known;
}

function load(): Preferences {
  try {
    return sift(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}'));
  } catch {
    return {};
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

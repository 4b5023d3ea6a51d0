import { absoluteAddress } from './address.js';
import { LANGUAGE_FILES } from './language-files.js';
import { LoadError } from './load-error.js';
import { request } from './request.js';

/** On `<html>`: the folder the release's files stand in, where that is not the folder of its script. */
export const FILES_ATTRIBUTE = 'data-govreport-files';

/** Data too big for the script, each in a file of the release beside it: `hant` is `govreport-hant.json`. */
export type LanguageDataName = keyof typeof LANGUAGE_FILES;

/**
 * Where each file stands. Written out in full, because bundlers recognise addresses of this form and take the file along;
 * the build of the one file knows that it stands beside it.
 */
const BESIDE: Record<LanguageDataName, () => URL> = {
  pinyin: () => new URL('../govreport-pinyin.json', import.meta.url),
  hant: () => new URL('../govreport-hant.json', import.meta.url),
};

const asked = new Map<LanguageDataName, Promise<unknown>>();

/**
 * Loads language data, once for the page; a failure is forgotten, so that the reader can try again. The browser compares
 * the file with the SHA-256 built into this release (Subresource Integrity, which holds on plain http too), and nothing
 * is remembered but in its HTTP cache.
 *
 * Rejects with a {@link LoadError} that names the file's address; `altered` when it belongs to another release.
 */
export function loadLanguageData(name: LanguageDataName): Promise<unknown> {
  let data = asked.get(name);
  if (!data) {
    asked.set(name, (data = load(name)));
    data.catch(() => asked.delete(name));
  }
  return data;
}

async function load(name: LanguageDataName): Promise<unknown> {
  const url = addressOf(name);
  const integrity = LANGUAGE_FILES[name];
  let text: string;
  try {
    // An older copy in a cache is not asked for again and again.
    text = await request(`${url}?${integrity.slice(7, 15)}`, { integrity });
  } catch (error) {
    if ((error as LoadError).code === 'network') {
      // The browser does not tell a wrong file from none.
      await request(url);
      throw new LoadError('altered', url, 'not the file of this release');
    }
    throw error;
  }
  return JSON.parse(text);
}

function addressOf(name: LanguageDataName): string {
  const file = `govreport-${name}.json`;
  const folder = document.documentElement.getAttribute(FILES_ATTRIBUTE);
  const said = folder ? absoluteAddress(file, folder.replace(/\/?$/, '/')) : undefined;
  if (said) return said;
  try {
    return BESIDE[name]().href;
  } catch {
    // A script without an address, such as one pasted into the page.
    throw new LoadError('network', file, `its folder is not known, state it in <html ${FILES_ATTRIBUTE}>`);
  }
}

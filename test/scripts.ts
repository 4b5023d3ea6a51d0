/** The project's own scripts, which are plain JavaScript, with the types that tests need. */
import type { IncomingMessage, ServerResponse } from 'node:http';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

interface BrowserScript {
  findBrowser(): string | undefined;
  BROWSER_ARGUMENTS: string[];
}

interface ServeScript {
  serve(options?: {
    port?: number;
    routes?: Record<string, Handler>;
  }): Promise<{ origin: string; close(): void }>;
  serveFile: Handler;
  mediaType(path: string): string;
}

interface LanguageDataScript {
  /** The text of each file of language data, by its name. */
  makeLanguageData(): Record<string, string>;
}

interface HantScript {
  /** Every phrase the dictionaries know. */
  openccPhrases(): string[];
}

const script = (name: string): Promise<unknown> =>
  import(new URL(`../../scripts/${name}`, import.meta.url).href);

export const { findBrowser, BROWSER_ARGUMENTS } = (await script('browser.mjs')) as BrowserScript;
export const { serve, serveFile, mediaType } = (await script('serve.mjs')) as ServeScript;
export const { makeLanguageData } = (await script('language-data.mjs')) as LanguageDataScript;
export const { openccPhrases } = (await script('language-data/hant.mjs')) as HantScript;

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser, mediaType, serveFile } from '../scripts.js';

/** What a path answers with: a body, or a handler for the odd ones. */
export type Route =
  | { body: string; type?: string; status?: number; headers?: Record<string, string> }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A page opened on a server of its own, with everything it asked for and everything it said. */
export interface OpenPage {
  page: Page;
  origin: string;
  /** Paths requested from our server, in order. */
  requests: string[];
  /** Addresses on any other origin, asked for or not answered. */
  foreign: string[];
  /** Console errors and warnings, and uncaught exceptions. */
  complaints: string[];
}

let browser: Promise<Browser> | undefined;
const servers: Server[] = [];
/** Addresses asked for by any page that are on none of our servers. */
const strangers: string[] = [];

after(async () => {
  await (await browser)?.close();
  for (const server of servers) server.close();
  assert.deepEqual(strangers, [], 'a page asked somebody else for something');
});

const isOwn = (url: string) =>
  /^(?:data|blob|about|file):/.test(url) || servers.some((server) => url.startsWith(originOf(server)));
const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** A browser of one's own; close it. `options` are for what the shared one cannot do. */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chrome, Chromium or Edge found: run npm test, or set CHROME_PATH');
  return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS, ...options });
}

/**
 * Serves `dist/`, `samples/` and `site/` beside the given routes.
 *
 * @param requests gets the paths asked for, in order.
 */
export async function serveRoutes(routes: Record<string, Route>, requests: string[] = []): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    const route = routes[pathname];
    if (typeof route === 'function') route(request, response);
    else if (route) {
      response.writeHead(route.status ?? 200, {
        'Content-Type': route.type ?? mediaType(pathname === '/' ? 'index.html' : pathname),
        ...route.headers,
      });
      response.end(route.body);
    } else void serveFile(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  servers.push(server);
  return originOf(server);
}

/** Opens `path` of a server with the given routes. */
export async function openPage(
  routes: Record<string, Route>,
  {
    path = '/',
    ...options
  }: BrowserContextOptions & { path?: string; init?: (page: Page) => Promise<unknown> } = {},
): Promise<OpenPage> {
  const requests: string[] = [];
  const origin = await serveRoutes(routes, requests);

  browser ??= launch();
  const { init, ...context } = options;
  const page = await (await (await browser).newContext(context)).newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url());
    if (!isOwn(request.url())) strangers.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  // What a site's error monitor would log though no driver tells it: resizes that could not be delivered.
  await page.exposeFunction('complainOf', (message: string) => complaints.push(message));
  await page.addInitScript(() => {
    addEventListener('error', ({ message }) => {
      if (/ResizeObserver/.test(message)) {
        (window as unknown as { complainOf(said: string): void }).complainOf(message);
      }
    });
  });
  await init?.(page);
  await page.goto(origin + path, { waitUntil: 'load' });
  return { page, origin, requests, foreign, complaints };
}

/** Waits until the report's own words are shown on the page. */
export async function reportShown(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('govreport-body h2, govreport-body p') !== null);
}

/** A page with our script in its head. */
export function host(body: string, head = SCRIPT, html = 'lang="zh-Hans"'): string {
  return `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>t</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

export const SCRIPT = '<script src="/dist/govreport.js" type="module"></script>';
export const SAMPLE = '/samples/shili.json';

/** Adds up how far things of the page jump; for `init`. Nothing of an element's inside is looked at. */
export function watchShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as unknown as { value: number };
        const { dataset } = document.documentElement;
        dataset['shift'] = String(Number(dataset['shift'] ?? 0) + value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What `watchShifts` added up, after the next frame. */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) =>
        requestAnimationFrame(() =>
          setTimeout(() => done(Number(document.documentElement.dataset['shift'] ?? 0))),
        ),
      ),
  );
}

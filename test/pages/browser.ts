import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
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

after(async () => {
  await (await browser)?.close();
  for (const server of servers) server.close();
});

async function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chrome, Chromium or Edge found: run npm test, or set CHROME_PATH');
  return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
}

/** Serves `dist/`, `samples/` and `site/` beside the given routes, and opens `path` of it. */
export async function openPage(
  routes: Record<string, Route>,
  {
    path = '/',
    ...options
  }: BrowserContextOptions & { path?: string; init?: (page: Page) => Promise<void> } = {},
): Promise<OpenPage> {
  const requests: string[] = [];
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
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  browser ??= launch();
  const { init, ...context } = options;
  const page = await (await (await browser).newContext(context)).newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await init?.(page);
  await page.goto(origin + path, { waitUntil: 'load' });
  return { page, origin, requests, foreign, complaints };
}

/** Waits until the report's own words are shown on the page. */
export async function reportShown(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('govreport-body h2, govreport-body p') !== null);
}

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { root } from './run.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/feed+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Where the addresses of our pages lead to; the first match counts. */
const FOLDERS = [
  ['/dist/', 'dist'],
  ['/samples/', 'samples'],
  ['/', 'site'],
];

/** The media type a file of this name is served with. JSON here is always a feed. */
export function mediaType(path) {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * Answers a request from the pages in site/, from dist/ and from samples/; nothing outside of these can be reached.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function serveFile(request, response) {
  const path = await fileOf(new URL(request.url, 'http://localhost').pathname);
  if (!path) return answer(response, 404, 'text/plain; charset=utf-8', 'not found');
  answer(response, 200, mediaType(path), await readFile(path));
}

/** Answers with a body that is never kept: what was built a moment ago must not be shown from a cache. */
export function answer(response, status, type, body) {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

/**
 * Starts a server for this machine only.
 *
 * @param {{ port?: number, routes?: Record<string, (request, response) => void> }} [options] `port` 0 takes any free one;
 *   a taken one gives the next. `routes` answer their exact path before the files do.
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serve({ port = 0, routes = {} } = {}) {
  const server = createServer((request, response) => {
    const route = routes[new URL(request.url, 'http://localhost').pathname] ?? serveFile;
    Promise.resolve(route(request, response)).catch((error) => {
      if (response.headersSent) response.destroy(error);
      else answer(response, 500, 'text/plain; charset=utf-8', error.message);
    });
  });
  const listening = await listen(server, port);
  return {
    origin: `http://127.0.0.1:${listening}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function fileOf(pathname) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const [prefix, folder] = FOLDERS.find(([start]) => decoded.startsWith(start));
  const home = join(root, folder);
  const path = normalize(join(home, decoded.slice(prefix.length)));
  if (path.includes('\0') || (path !== home && !path.startsWith(home + sep))) return undefined;
  const entry = await stat(path).catch(() => undefined);
  if (entry?.isDirectory()) return fileOf(`${pathname.replace(/\/$/, '')}/index.html`);
  return entry?.isFile() ? path : undefined;
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && port > 0 && port < 65535) done(listen(server, port + 1));
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => done(server.address().port));
  });
}

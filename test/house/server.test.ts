import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { get } from 'node:http';
import { after, test } from 'node:test';
import { serve } from '../scripts.js';

const server = await serve();
after(() => server.close());

/** Asks for a path as it stands: fetch would clean it first. */
function ask(path: string): Promise<{ status: number; type: string; caching: string }> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((done, fail) => {
    get({ hostname, port, path }, (response) => {
      response.resume();
      const { 'content-type': type = '', 'cache-control': caching = '' } = response.headers;
      done({ status: response.statusCode!, type, caching });
    }).on('error', fail);
  });
}

const OUTSIDE = [
  '/dist/../package.json',
  '/dist/%2e%2e/package.json',
  '/dist/%2e%2e%2fpackage.json',
  '/..%2fpackage.json',
  '/dist/..%5c..%5cpackage.json',
  '/%00',
  '/%E0%A4',
  '//etc/passwd',
];

for (const path of OUTSIDE) {
  test(`the server gives nothing away for ${path}`, async () => {
    assert.equal((await ask(path)).status, 404);
  });
}

test('pages, scripts and feeds come with their types, and are never kept', async () => {
  const expected = {
    '/': 'text/html; charset=utf-8',
    '/dist/govreport.js': 'text/javascript; charset=utf-8',
    '/samples/shili.json': 'application/feed+json; charset=utf-8',
  };
  for (const [path, type] of Object.entries(expected)) {
    assert.deepEqual(await ask(path), { status: 200, type, caching: 'no-store' }, path);
  }
});

test('a taken port gives the next one', async () => {
  const port = Number(new URL(server.origin).port);
  const second = await serve({ port });
  second.close();
  assert.notEqual(second.origin, server.origin);
});

test('npm start says in one line that a document is not there', () => {
  const { status, stderr } = spawnSync('node', ['scripts/start.mjs', 'no-such-report.html'], {
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.match(stderr, /^start: .*no-such-report\.html: there is no such file\n$/);
});

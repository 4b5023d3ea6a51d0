import assert from 'node:assert/strict';
import { execFileSync, execSync } from 'node:child_process';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { host, openPage, reportShown, SAMPLE, serveRoutes } from './browser.js';
import { installed } from './installed.js';

/** The fenced snippets of one language in a page of the docs, as printed; those in a list are set in. */
function snippets(file: string, language: string): string[] {
  const found = readFileSync(`docs/${file}`, 'utf8').matchAll(/^( *)```(\w+)\n([^]*?)^ *```/gm);
  return [...found]
    .filter(([, , each]) => each === language)
    .map(([, indent, , code]) => code!.replace(new RegExp(`^${indent!}`, 'gm'), ''));
}

const sample = readFileSync(`.${SAMPLE}`, 'utf8');
const hosted = Object.fromEntries(
  ['govreport.js', 'govreport.classic.js', 'embed.html', 'embed.js', 'embed-host.js'].map((name) => [
    `/${name}`,
    { body: readFileSync(`dist/${name}`, 'utf8') },
  ]),
);

for (const [index, code] of snippets('embed.md', 'html').entries()) {
  test(`docs/embed.md: snippet ${String(index + 1)}, pasted into a page, shows the figure`, async () => {
    const files = { '/report.json': { body: sample }, ...hosted };
    // A frame is for other people's sites; there its files are at the county's address.
    const base = code.includes('<iframe') ? `<base href="${await serveRoutes(files)}/">` : '';
    const { page, complaints } = await openPage({ '/': { body: host(code, base) }, ...files });
    const inside = code.includes('<iframe') ? page.frameLocator('iframe') : page;
    await inside.getByText('98.5%').first().waitFor();
    assert.deepEqual(complaints, []);
  });
}

test('docs/embed.md: who is not named in the policy for frames cannot frame, and who is can', async () => {
  const [policy] = snippets('embed.md', 'http');
  const value = policy!.trim().split(': ')[1]!;
  const framed = {
    body: readFileSync('dist/embed.html', 'utf8'),
    headers: { 'Content-Security-Policy': value },
  };
  const { page } = await openPage({
    '/': {
      body: host(
        '<iframe title="t" src="/embed.html?element=metric-card&src=/report.json&label=人民调解成功率"></iframe>',
        '',
      ),
    },
    ...hosted,
    '/embed.html': framed,
    '/report.json': { body: sample },
  });
  await page.frameLocator('iframe').getByText('98.5%').first().waitFor();
  const stranger = await openPage({
    '/': { body: host(`<iframe title="t" src="${page.url()}embed.html"></iframe>`, '') },
  });
  await stranger.page.waitForFunction(() => document.readyState === 'complete');
  assert.ok(
    stranger.complaints.some((line) => /frame-ancestors/.test(line)),
    stranger.complaints.join('\n'),
  );
});

test('docs/security.md: under the policy as printed a whole report works and nothing is refused', async () => {
  const [policy] = snippets('security.md', 'http');
  const [name, value] = policy!.trim().split(/: (.*)/s);
  const { page, complaints } = await openPage({
    '/': {
      body: host(`<govreport-report src="${SAMPLE}"></govreport-report>`),
      headers: { [name!]: value! },
    },
  });
  await reportShown(page);
  assert.deepEqual(complaints, []);
});

test('docs/security.md: the hash is read as printed', () => {
  const [command] = snippets('security.md', 'sh');
  const printed = execSync(command!.trim(), { cwd: installed(), encoding: 'utf8' }).trim();
  const hashes = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>;
  assert.equal(printed, hashes['govreport.js']);
});

test('docs/embed.md: each command does what it says, as printed', () => {
  const folder = installed();
  copyFileSync(`.${SAMPLE}`, join(folder, 'report.json'));
  writeFileSync(join(folder, 'page.html'), host(''));
  const lines = snippets('embed.md', 'sh').join('').trim().split('\n');
  assert.ok(lines.length >= 9);
  for (const line of lines) {
    const [, ...words] = line.split(' ');
    try {
      execFileSync('npx', ['--no-install', ...words], { cwd: folder, stdio: 'pipe' });
    } catch (error) {
      // A page that lacks tags is what `lint` is there to say.
      assert.ok(
        words[1] === 'lint' && (error as { status: number }).status === 1,
        `${line}: ${String(error)}`,
      );
    }
    const [, output] = /-o (\S+)/.exec(line) ?? [];
    if (output) assert.ok(statSync(join(folder, output)).size > 200, output);
  }
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseFeed } from '../../src/feed/index.js';
import { openPage, reportShown } from './browser.js';
import { installed } from './installed.js';

const FILES = ['README.md', 'README.zh-CN.md'];

/** The fenced snippets of a file, with their language. */
function snippets(file: string): { language: string; code: string }[] {
  return [...readFileSync(file, 'utf8').matchAll(/^```(\w+)\n([^]*?)^```/gm)].map(([, language, code]) => ({
    language: language!,
    code: code!,
  }));
}

const of = (file: string, language: string) =>
  snippets(file)
    .filter((snippet) => snippet.language === language)
    .map(({ code }) => code);

const readmeFeed = of('README.md', 'json')[0]!;
const bundle = () => readFileSync('dist/govreport.js', 'utf8');

for (const file of FILES) {
  for (const [index, code] of of(file, 'html').entries()) {
    if (!code.includes('<govreport-')) continue;
    test(`${file}: snippet ${index + 1}, pasted into a page, shows a report`, async () => {
      const { page, complaints } = await openPage({
        '/': {
          body: `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${code}`,
        },
        '/govreport.js': { body: bundle() },
        '/report.json': { body: readmeFeed },
      });
      await reportShown(page);
      assert.ok((await page.getByRole('navigation').count()) > 0);
      assert.deepEqual(complaints, []);
    });
  }

  test(`${file}: each command of the shell is one this project has`, () => {
    const scripts = Object.keys(
      (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts,
    );
    for (const line of of(file, 'sh').join('').trim().split('\n')) {
      const [program, command] = line.split(' ');
      if (program === 'npm') assert.ok(scripts.includes(command!), line);
      else assert.match(line, /^npx govreport (convert|validate|check|html|head|lint|embed) /);
    }
  });

  test(`${file}: the commands that make a feed do so from a county's page`, { skip: noDist() }, () => {
    const folder = installed();
    copyFileSync('samples/sources/shili-2023.html', join(folder, 'report.html'));
    for (const line of of(file, 'sh').join('').split('\n')) {
      if (!line.startsWith('npx govreport')) continue;
      const [, ...words] = line.split(' ');
      try {
        execFileSync('npx', ['--no-install', ...words], { cwd: folder, stdio: 'pipe' });
      } catch (error) {
        // An article alone lacks a head, which is what `lint` is there to say.
        assert.ok(
          words[1] === 'lint' && (error as { status: number }).status === 1,
          `${line}: ${String(error)}`,
        );
      }
    }
    const { feed } = parseFeed(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
    assert.ok(feed.items[0]!._govreport.metrics.length > 50);
  });

  test(`${file}: the properties of the style snippet are ours`, () => {
    const documented = readFileSync('src/elements/shared/tokens.ts', 'utf8');
    for (const [, name] of of(file, 'css')
      .join('')
      .matchAll(/(--[a-z-]+):/g))
      assert.ok(documented.includes(name!), name);
  });
}

test('README.md: the feed in it is one', () => {
  const { feed, issues } = parseFeed(JSON.parse(readmeFeed));
  assert.deepEqual(issues, []);
  assert.equal(feed.items[0]!._govreport.metrics[0]!.source?.quote, '全县人民调解成功率达97%');
});

test('README.md: the imports resolve for someone who installed the package', { skip: noDist() }, () => {
  const folder = installed();
  const [code] = of('README.md', 'js');
  const imports = [...code!.matchAll(/'(govreport[^']*)'/g)].map(([, name]) => name!);
  assert.ok(imports.includes('govreport/languages/define'), 'the languages are an import of their own');
  writeFileSync(
    join(folder, 'resolve.js'),
    imports.map((name) => `console.log(import.meta.resolve(${JSON.stringify(name)}));`).join('\n'),
  );
  const resolved = execFileSync(process.execPath, ['resolve.js'], { cwd: folder, encoding: 'utf8' })
    .trim()
    .split('\n');
  for (const url of resolved) assert.ok(existsSync(new URL(url)), url);
});

function noDist(): string | false {
  return existsSync('dist/cli/main.js') ? false : 'npm run build first';
}

/**
 * Gets a bare clone ready: `node scripts/setup.mjs` installs the packages of the lock file when they are missing or
 * the lock has changed since; `--stories` also those that only Storybook needs, `--browser` also a browser and Chinese
 * fonts. Needs nothing but Node and npm.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { argv, exit, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  installPackages(root);
  if (argv.includes('--stories')) installPackages(`${root}stories/`);
  if (argv.includes('--browser')) installBrowser();
} catch (error) {
  console.error(`setup: ${error.message}`);
  exit(1);
}

function installPackages(folder) {
  if (holdsWhatTheLockSays(folder)) return;
  console.log(`setup: installing packages${folder === root ? '' : ' for Storybook'} (npm ci) …`);
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: platform === 'win32',
  });
  if (npm.status !== 0) {
    throw new Error(
      `npm ci failed, is the registry reachable? ${lastLines(npm.stderr ?? npm.error?.message)}`,
    );
  }
}

/** npm notes at the end of every install what stands in node_modules; the lock may have moved on since. */
function holdsWhatTheLockSays(folder) {
  const installed = `${folder}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(`${folder}package-lock.json`, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { integrity, optional }]) =>
      path === '' || (optional && !present[path]) || present[path]?.integrity === integrity,
  );
}

/** Tests look at real pages: they need a browser, and Chinese characters instead of boxes. */
function installBrowser() {
  const missing = [];
  if (!findBrowser()) missing.push('chromium');
  if (platform === 'linux' && !hasChineseFont()) missing.push('fonts-noto-cjk');
  if (missing.length === 0) return;
  if (!canInstallDebianPackages()) {
    if (findBrowser())
      return console.log('setup: no Chinese font found; pictures will show boxes for characters');
    throw new Error('no Chrome, Chromium or Edge found: install one, or set CHROME_PATH to its program');
  }
  console.log(`setup: installing ${missing.join(' and ')} (apt-get) …`);
  const apt = (...words) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=600', ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  const done = apt('install', '-y', '--no-install-recommends', ...missing);
  if (done.status !== 0 || !findBrowser()) {
    throw new Error(`apt-get install ${missing.join(' ')} failed: ${lastLines(done.stderr)}`);
  }
}

function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function canInstallDebianPackages() {
  if (platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function lastLines(text = '') {
  return text.trim().split('\n').slice(-3).join(' | ');
}

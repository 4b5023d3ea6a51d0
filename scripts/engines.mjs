import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { env } from 'node:process';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { BROWSER_ARGUMENTS, findBrowser } from './browser.mjs';

/**
 * An engine at work.
 *
 * @typedef {object} Engine
 * @property {string} version
 * @property {(url: string) => Promise<(code: string) => Promise<unknown>>} visit opens an address and gives a way to evaluate code there
 * @property {() => Promise<unknown>} close
 * @property {boolean} [originless] false where a sandboxed frame without an origin cannot load by a policy of 'self'
 */

/** The three engines: where each is on this machine, what brings it, and how it is started. */
export const ENGINES = [
  { name: 'Chromium', find: findBrowser, package: 'chromium', start: startChromium },
  {
    name: 'Firefox',
    find: () => inPath('firefox-esr') ?? inPath('firefox'),
    package: 'firefox-esr',
    start: startFirefox,
  },
  {
    name: 'WebKit',
    find: () => (inPath('Xvfb') && inPath('WebKitWebDriver') ? miniBrowser() : undefined),
    package: 'webkit2gtk-driver xvfb',
    start: startWebKit,
  },
];

/** @returns {Promise<Engine>} */
export async function startChromium(executablePath, args = BROWSER_ARGUMENTS, options = {}) {
  const browser = await chromium.launch({ executablePath, args, ...options });
  let page;
  return {
    version: browser.version(),
    async visit(url) {
      await page?.close();
      page = await browser.newPage();
      await page.goto(url);
      return (code) => page.evaluate(code);
    },
    close: () => browser.close(),
  };
}

async function startFirefox(executablePath) {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  let page;
  return {
    version: await browser.version(),
    async visit(url) {
      await page?.close();
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.goto(url);
      return (code) => page.evaluate(code);
    },
    close: () => browser.close(),
  };
}

/** WebKitGTK speaks plain WebDriver and needs a screen. */
async function startWebKit(binary) {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise((done, fail) => {
    screen.stdio[3].once('data', (data) => done(String(data).trim()));
    screen.once('exit', () => fail(new Error('Xvfb ended')));
  });
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...env, DISPLAY: `:${display}` },
  });
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.message || value.error}`);
    return value;
  };
  await started(() => ask('GET', '/status'));
  const { sessionId, capabilities } = await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        timeouts: { script: 60_000 },
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    },
  });
  const session = `/session/${sessionId}`;
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    originless: false,
    async visit(url) {
      await ask('POST', `${session}/url`, { url });
      return (code) => ask('POST', `${session}/execute/sync`, { script: `return ${code}`, args: [] });
    },
    async close() {
      await ask('DELETE', session).catch(() => undefined);
      driver.kill();
      screen.kill();
    },
  };
}

async function started(look) {
  for (let tries = 0; ; tries++) {
    try {
      return await look();
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function inPath(name) {
  return (env.PATH ?? '')
    .split(':')
    .map((folder) => `${folder}/${name}`)
    .find(existsSync);
}

/** Debian keeps it beside the library, in a folder named by the processor. */
function miniBrowser() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  return folders
    .flatMap((folder) =>
      ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`),
    )
    .find(existsSync);
}

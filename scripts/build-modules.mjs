import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { minifyLitCss } from './lit-css.mjs';
import { plainClasses } from './plain-classes.mjs';
import { root } from './run.mjs';

/**
 * Copies what tsc made of every module in src to dist, with its types, with its classes in plain JavaScript and its sheets minified. Reads the list
 * from src, since build/ also keeps what was deleted there.
 */
export async function buildModules() {
  for (const path of sources()) {
    const stem = path.replace(/\.ts$/, '');
    const target = join(root, 'dist', stem);
    mkdirSync(dirname(target), { recursive: true });
    const compiled = readFileSync(join(root, 'build/src', `${stem}.js`), 'utf8').replace(
      /\n\/\/# sourceMappingURL=.*\s*$/,
      '\n',
    );
    writeFileSync(`${target}.js`, await minifyLitCss(plainClasses(compiled, path), path));
    copyFileSync(join(root, 'build/src', `${stem}.d.ts`), `${target}.d.ts`);
  }
  copyFileSync(join(root, 'src/feed/feed.schema.json'), join(root, 'dist/feed.schema.json'));
  const command = join(root, 'dist/cli/main.js');
  if (existsSync(command)) chmodSync(command, 0o755);
}

/** The paths of all modules but the composer's, which is a page; relative to src, in the same order on every machine. */
function sources() {
  return readdirSync(join(root, 'src'), { recursive: true })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('composer'))
    .sort();
}

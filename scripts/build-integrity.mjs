import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** The files a page loads by a script tag, which may pin them with `integrity`. */
export const HOSTED = ['govreport.js', 'govreport.classic.js', 'embed.js', 'embed-host.js'];

/** Writes dist/integrity.json: the sha384 of each hosted file as Subresource Integrity writes it. */
export function writeIntegrity() {
  const hashes = HOSTED.map((name) => {
    const hash = createHash('sha384')
      .update(readFileSync(join(root, 'dist', name)))
      .digest('base64');
    return [name, `sha384-${hash}`];
  });
  writeFileSync(
    join(root, 'dist/integrity.json'),
    `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
  );
}

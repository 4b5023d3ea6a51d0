// Writes the generated tables of the two READMEs from the manifest and the list of custom properties.
// `--check` only says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';

const check = process.argv.includes('--check');
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const { TOKENS } = await import(new URL('../build/src/elements/shared/tokens.js', import.meta.url).href);

const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

const cell = (text) =>
  String(text ?? '')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');

const attributes = ({ attributes: all = [], members = [] }) =>
  all
    .map(({ name, fieldName }) => ({
      name,
      inherited: members.find((m) => m.name === fieldName)?.inheritedFrom,
    }))
    .filter(({ inherited }) => !inherited)
    .map(({ name }) => `\`${name}\``)
    .join(' ');

const tables = {
  elements: [
    '| tag | what it is | own attributes | events |',
    '|---|---|---|---|',
    ...elements.map(
      (element) =>
        `| \`${element.tagName}\` | ${cell(element.summary)} | ${attributes(element)} | ${(
          element.events ?? []
        )
          .filter(({ name }) => name.startsWith('govreport-'))
          .map(({ name }) => `\`${name}\``)
          .join(' ')} |`,
    ),
    '',
    'Every element that shows a report also takes `src`, `report` (the id of the item; the newest when absent) and the property `feed`.',
  ],
  tokens: [
    '| property | default | |',
    '|---|---|---|',
    ...TOKENS.map(
      ({ name, value, description }) => `| \`${name}\` | ${cell(value)} | ${cell(description)} |`,
    ),
  ],
};

let stale = false;
for (const file of ['README.md', 'README.zh-CN.md']) {
  const before = readFileSync(file, 'utf8');
  let after = before;
  for (const [name, lines] of Object.entries(tables)) {
    after = after.replace(
      new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
      (_, open, close) => `${open}\n${lines.join('\n')}\n${close}`,
    );
  }
  if (after === before) continue;
  stale = true;
  if (check) console.error(`${file} is not up to date: run npm run readme`);
  else writeFileSync(file, after);
}
process.exit(check && stale ? 1 : 0);

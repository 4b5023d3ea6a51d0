import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** Writes dist/react.d.ts and dist/vue.d.ts: our tags as those frameworks type-check them, from the elements' manifest. */
export function buildFrameworks() {
  const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const names = elements.map(({ name }) => name).join(', ');
  const write = (file, lines) => writeFileSync(join(root, 'dist', file), [...lines, ''].join('\n'));

  write('react.d.ts', [
    `import type { DetailedHTMLProps, HTMLAttributes } from 'react';`,
    `import type { ${names} } from './index.js';`,
    '',
    '/** Properties by their names, attributes by theirs, and what every element of a page may have. */',
    'type Tag<E extends HTMLElement, K extends keyof E, More> = Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, K> &',
    '  Partial<Pick<E, K>> & More;',
    '',
    `declare module 'react' {`,
    '  namespace JSX {',
    '    interface IntrinsicElements {',
    ...elements.map(
      (element) =>
        `      '${element.tagName}': Tag<${element.name}, ${fields(element)}, { ${[
          ...hyphenated(element),
          ...handlers(element, (event) => `'on${event}'`),
        ].join('; ')} }>;`,
    ),
    '    }',
    '  }',
    '}',
  ]);

  write('vue.d.ts', [
    `import type { HTMLAttributes, PublicProps } from 'vue';`,
    `import type { ${names} } from './index.js';`,
    '',
    '/** An element as a component: what a template may give it. */',
    'type Tag<E extends HTMLElement, K extends keyof E, More> = new () => E & {',
    '  $props: PublicProps & Omit<HTMLAttributes, K> & Partial<Pick<E, K>> & More;',
    '};',
    '',
    `declare module 'vue' {`,
    '  interface GlobalComponents {',
    ...elements.map(
      (element) =>
        `    '${element.tagName}': Tag<${element.name}, ${fields(element)}, { ${[
          ...hyphenated(element),
          ...handlers(element, (event) => camel(`on-${event}`)),
        ].join('; ')} }>;`,
    ),
    '  }',
    '}',
  ]);
}

/** The names of the properties a page may set. */
function fields({ members }) {
  const names = members
    .filter(
      ({ kind, privacy, readonly, static: isStatic }) =>
        kind === 'field' && !privacy && !readonly && !isStatic,
    )
    .map(({ name }) => `'${name}'`);
  return names.join(' | ') || 'never';
}

/** Attributes whose names differ from those of their properties. */
function hyphenated({ name, attributes = [] }) {
  return attributes
    .filter((attribute) => attribute.fieldName && attribute.name !== attribute.fieldName)
    .map((attribute) => `'${attribute.name}'?: ${name}['${attribute.fieldName}']`);
}

function handlers({ events = [] }, nameOf) {
  return events.map(
    ({ name }) => `${nameOf(name)}?: (event: GlobalEventHandlersEventMap['${name}']) => void`,
  );
}

function camel(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

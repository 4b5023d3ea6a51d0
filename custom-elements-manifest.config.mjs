import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** What the elements are, read from their docblocks: for Storybook, the README's tables and editors. */
export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['**/*.styles.ts', '**/define.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    { name: 'elements-only', packageLinkPhase: elementsOnly },
    { name: 'public-only', packageLinkPhase: publicOnly },
    { name: 'published-paths', packageLinkPhase: publishedPaths },
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};

/**
 * What elements share was read for what they inherit from it; by itself it is nothing to use. Sorted, since the order of
 * a folder's files differs from disk to disk.
 */
function elementsOnly({ customElementsManifest }) {
  customElementsManifest.modules = customElementsManifest.modules
    .filter(({ declarations }) => declarations.some(({ tagName }) => tagName))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Without privates, and without the dispatched events that no docblock names. */
function publicOnly({ customElementsManifest }) {
  for (const { declarations } of customElementsManifest.modules) {
    for (const declaration of declarations) {
      declaration.members = declaration.members?.filter(
        ({ privacy, name, static: isStatic }) =>
          privacy !== 'private' &&
          privacy !== 'protected' &&
          !name.startsWith('_') &&
          !name.startsWith('#') &&
          !isStatic,
      );
      // That an attribute may be absent goes without saying; Storybook makes no control of a type that says so.
      for (const { type } of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
        if (type) type.text = type.text.replace(/ \| undefined$/, '');
      }
      declaration.events = declaration.events?.filter(({ name }) => name);
    }
  }
}

/** Sources are what was analysed, dist is what users import. */
function publishedPaths({ customElementsManifest }) {
  const published = JSON.stringify(customElementsManifest).replace(/"\/?src\/([^"]*)\.ts"/g, '"dist/$1.js"');
  Object.assign(customElementsManifest, JSON.parse(published));
}

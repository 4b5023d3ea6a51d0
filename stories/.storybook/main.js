/** Storybook over the elements' sources and the manifest that `npm run build` writes. Asks nobody for anything. */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../*.stories.ts', '../pages/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({
    ...config,
    // One Lit for stories and elements: the project's own, not the copy that came with Storybook.
    resolve: {
      ...config.resolve,
      dedupe: [...(config.resolve?.dedupe ?? []), 'lit', 'lit-html', 'lit-element'],
    },
    server: { ...config.server, fs: { allow: ['../..'] } },
  }),
};

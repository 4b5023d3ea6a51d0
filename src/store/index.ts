export * from './feed-source.js';
export * from './live-region.js';
export * from './load-error.js';
export * from './page-outline.js';
export * from './preferences.js';
export * from './source-changes.js';
export * from './source-lookup.js';
export * from './tree.js';

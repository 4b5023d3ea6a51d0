export * from './breadcrumb.js';
export * from './cite.js';
export * from './csv.js';
export * from './embed.js';
export * from './head.js';
export * from './html.js';

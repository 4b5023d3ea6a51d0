export * from './types.js';
export * from './result.js';
export * from './parse.js';
export * from './select.js';
export * from './text.js';
export * from './figure.js';
export * from './phrases.js';
export * from './speech.js';

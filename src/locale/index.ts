export * from './dates.js';
export * from './language.js';
export * from './start.js';

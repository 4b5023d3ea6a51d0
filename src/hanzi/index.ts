export * from './dictionary.js';
export * from './traditional.js';

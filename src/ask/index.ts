/** Answers questions about a report from its own words: no request, no model. Pure. */
export { ask } from './ask.js';
export type { AskOptions } from './ask.js';
export { suggestQuestions } from './suggest.js';
export { findQuote, numbersHold } from './verify.js';
export type * from './types.js';

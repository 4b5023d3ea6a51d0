/**
 * Undo and redo for everything: states are values that share what did not change, so a step is a reference and not a copy.
 */

/** What the editor works on, how it came to be, and what was taken back. */
export interface History<State> {
  present: State;
  /** Newest last. */
  past: readonly Step<State>[];
  /** Next one to redo last. */
  future: readonly Step<State>[];
}

/** The state before a change, and what the change was, in words. */
export interface Step<State> {
  state: State;
  /** 更正名称: for the undo button and the ear. */
  words: string;
  /** Changes that follow each other under one key (typing into one field) are one step. */
  key?: string;
}

/** Steps kept; a day of editing fits. */
const LIMIT = 500;

export function begin<State>(present: State): History<State> {
  return { present, past: [], future: [] };
}

/**
 * Takes a change in. The same state again is no step.
 *
 * @param words what was done, 更正名称
 * @param key changes under the same key in a row are one step
 */
export function record<State>(
  history: History<State>,
  state: State,
  words: string,
  key?: string,
): History<State> {
  const { present, past } = history;
  if (state === present) return history;
  const last = past[past.length - 1];
  if (key !== undefined && last?.key === key && !history.future.length) return { ...history, present: state };
  const step: Step<State> = { state: present, words, ...(key !== undefined && { key }) };
  return { present: state, past: [...past.slice(1 - LIMIT), step], future: [] };
}

/** Takes the last step back; the same history when there is none. */
export function undo<State>({ present, past, future }: History<State>): History<State> {
  const last = past[past.length - 1];
  if (!last) return { present, past, future };
  const redone: Step<State> = { state: present, words: last.words };
  return { present: last.state, past: past.slice(0, -1), future: [...future, redone] };
}

/** Does again what was taken back last; the same history when there is nothing. */
export function redo<State>({ present, past, future }: History<State>): History<State> {
  const next = future[future.length - 1];
  if (!next) return { present, past, future };
  const done: Step<State> = { state: present, words: next.words };
  return { present: next.state, past: [...past, done], future: future.slice(0, -1) };
}

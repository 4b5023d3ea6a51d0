/** Something that changes, and those who want to hear of it. */
export class Signal {
  readonly #listeners = new Set<() => void>();

  /** Calls `listener` after every change, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells everyone; whoever joins or leaves meanwhile is not confused. */
  readonly notify = (): void => {
    for (const listener of [...this.#listeners]) listener();
  };
}

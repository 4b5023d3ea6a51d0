/** What every reading step returns: a value, and what there is to say about it. Reading never throws for odd input. */
export interface Result<T> {
  value: T;
  messages: Message[];
}

/** Something the person at the desk should know: what, where, and what to do about it, in both languages. */
export interface Message {
  /** Stable kebab-case code, for scripts and tests. */
  code: string;
  severity: 'error' | 'warning' | 'info';
  /** A JSON Pointer (RFC 6901) into a feed, or a line such as `line 12` of a document. */
  where: string;
  zh: string;
  en: string;
}

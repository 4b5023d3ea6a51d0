import type { Message } from '../feed/result.js';

/** Collects what there is to say about a document; every text says what, where and what to do, in both languages. */
export class Messages {
  readonly list: Message[] = [];

  error(code: string, where: string, zh: string, en: string): void {
    this.list.push({ code, severity: 'error', where, zh, en });
  }

  warning(code: string, where: string, zh: string, en: string): void {
    this.list.push({ code, severity: 'warning', where, zh, en });
  }

  info(code: string, where: string, zh: string, en: string): void {
    this.list.push({ code, severity: 'info', where, zh, en });
  }
}

import type { Message } from '../feed/result.js';
import type { Words } from './command.js';

const SEVERITIES: Record<Message['severity'], Words> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** The word for a severity. */
export function severityName(severity: Message['severity'], say: (words: Words) => string): string {
  return say(SEVERITIES[severity]);
}

/** Messages as lines, in the order of the text: `report.html: line 12: warning: … [code]`. */
export function messageLines(file: string, messages: Message[], say: (words: Words) => string): string {
  return messages
    .map(({ where, severity, zh, en, code }) => {
      const place = [file, where].filter(Boolean).join(': ');
      return `${place}: ${severityName(severity, say)}: ${say({ zh, en })} [${code}]\n`;
    })
    .join('');
}

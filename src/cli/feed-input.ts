import { parseFeed, type ParsedFeed } from '../feed/parse.js';
import type { Message } from '../feed/result.js';
import { CommandError } from './command.js';
import type { Io } from './command.js';
import { readInput } from './files.js';

/** A feed read from a file; without one, the issues say why. */
export interface FeedInput extends Partial<ParsedFeed> {
  issues: Message[];
}

/** Reads a feed from a file, or from the standard input for `-`. A file that cannot be read must not keep the others from being. */
export async function readFeedInput(file: string, io: Io): Promise<FeedInput> {
  return orIssue(async () => parseFeed(decode(await readInput(file, io))));
}

/** As `readFeedInput`; a document that is no feed yet is converted first. */
export async function readFeedOrDocument(file: string, io: Io): Promise<FeedInput> {
  return orIssue(async () => {
    const bytes = await readInput(file, io);
    if (isJson(bytes)) return parseFeed(decode(bytes));
    const { convert } = await import('../convert/index.js');
    const { value, messages } = await convert(bytes, { ...(file !== '-' && { filename: file }) });
    return { feed: value, issues: messages.filter(({ severity }) => severity === 'error') };
  });
}

async function orIssue(read: () => Promise<ParsedFeed>): Promise<FeedInput> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { issues: [{ code: 'unread', severity: 'error', where: '', ...error.words }] };
  }
}

/** Whether a text begins as JSON does; a mark of byte order may come before it. */
function isJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:\{|\[\s*[[{"\]])/.test(start);
}

/** A feed is UTF-8 (RFC 8259, 8.1); a county's editor may have saved GB18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError({ zh: '不是UTF-8编码，请另存为UTF-8', en: 'not UTF-8; save it as UTF-8' });
  }
}

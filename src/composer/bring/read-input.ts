/** From a file or pasted words to a feed: a feed as it is, anything else through the converter. */
import { parseFeed } from '../../feed/index.js';
import type { Message } from '../../feed/index.js';
import type { Brought } from '../draft.js';
import type { Converter } from './converter.js';

/** The converter reads up to this; larger is told before it is read. */
export const LARGEST_BYTES = 20 * 1024 * 1024;

/** What an editor gives: a file's bytes, or words from the clipboard. */
export interface Input {
  name: string;
  content: Uint8Array | string;
}

/** Reading came to nothing: what there is to say, and nothing is changed. */
export class UnreadableInput extends Error {
  constructor(
    readonly input: string,
    readonly messages: readonly Message[],
  ) {
    super(`${input}: ${messages[0]?.zh ?? ''}`);
  }
}

/**
 * Reads one input.
 *
 * @param progress told how far it is, 0 to 1
 * @throws UnreadableInput when nothing of a report is in it
 */
export async function readInput(
  { name, content }: Input,
  converter: Converter,
  progress?: (part: number) => void,
): Promise<Brought> {
  const size = content.length;
  if (size > LARGEST_BYTES) throw new UnreadableInput(name, [tooLarge(size)]);
  const json = feedText(content);
  if (json !== undefined) return readFeedText(name, json);
  const { value, messages } = await converter(content, { filename: name }, progress);
  const empty = value.items.every(({ content_text }) => !content_text?.trim());
  if (empty)
    throw new UnreadableInput(
      name,
      messages.filter(({ severity }) => severity === 'error'),
    );
  return { name, feed: value, messages };
}

/** The text, when it can only be JSON. */
function feedText(content: Uint8Array | string): string | undefined {
  const head = typeof content === 'string' ? content : new TextDecoder().decode(content.subarray(0, 64));
  if (!/^\uFEFF?\s*\{/.test(head)) return undefined;
  return (typeof content === 'string' ? content : new TextDecoder().decode(content)).replace(/^\uFEFF/, '');
}

function readFeedText(name: string, text: string): Brought {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new UnreadableInput(name, [
      {
        code: 'not-json',
        severity: 'error',
        where: 'line 1',
        zh: `这个文件像 JSON，但读不下去（${String((error as Error).message)}）；请重新导出，或改用原文件。`,
        en: `The file looks like JSON but cannot be read (${String((error as Error).message)}); export it again or use the original.`,
      },
    ]);
  }
  const { feed, issues } = parseFeed(raw);
  if (!feed?.items.length) throw new UnreadableInput(name, issues);
  return { name, feed, messages: issues };
}

function tooLarge(size: number): Message {
  const megabytes = Math.round(size / 1024 / 1024);
  return {
    code: 'file-too-large',
    severity: 'error',
    where: 'line 1',
    zh: `文件有 ${megabytes} MB，最大可读 20 MB；请去掉图片，或另存为文本后再试。`,
    en: `The file has ${megabytes} MB, 20 MB can be read; remove pictures, or save it as text and try again.`,
  };
}

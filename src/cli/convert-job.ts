import type { Message } from '../feed/result.js';
import type { Feed } from '../feed/types.js';

/** One document to convert, as it is sent to a worker. */
export interface ConvertJob {
  bytes: Uint8Array;
  filename?: string;
  url?: string;
}

/** What comes back. */
export interface ConvertAnswer {
  feed: Feed;
  messages: Message[];
}

/** Converts one document; the converter is loaded when the first one is. */
export async function convertJob({ bytes, ...options }: ConvertJob): Promise<ConvertAnswer> {
  const { convert } = await import('../convert/index.js');
  const { value, messages } = await convert(bytes, options);
  return { feed: value, messages };
}

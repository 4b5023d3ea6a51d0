import { findQuote, numbersHold } from '../../ask/index.js';
import type { Cited } from '../../ask/index.js';
import type { FeedItem } from '../../feed/index.js';
import { webAddress } from '../../store/index.js';

/** A reader waits no longer for the site's service; then the report's own words answer. */
export const SERVICE_TIMEOUT_MS = 8_000;
/** More than an answer can need. */
const MOST_CHARACTERS = 50_000;
const MOST_SENTENCES = 20;

/** One sentence of a service's answer, held against the report. */
export interface ServiceSentence {
  text: string;
  /** Where its quotes stand. */
  cited: Cited[];
  /** No quote; or one the report does not have; or a number that none of the quotes has. */
  doubt?: 'uncited' | 'unverified';
}

/**
 * Asks the site's own service, as docs/ask.md tells it. No cookie leaves the site's origin and no redirect is followed, so
 * that a question goes where the attribute says and nowhere else.
 *
 * Rejects when the service cannot be reached in time or answers something else.
 */
export async function askService(
  endpoint: string,
  question: string,
  item: FeedItem,
): Promise<ServiceSentence[]> {
  const url = webAddress(endpoint);
  if (!url) throw new Error('no web address');
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), SERVICE_TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      credentials: 'same-origin',
      referrerPolicy: 'strict-origin-when-cross-origin',
      signal: abort.signal,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        version: 1,
        question,
        report: { id: item.id, title: item.title, url: item.url },
      }),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return readAnswer(await response.text(), item);
  } finally {
    clearTimeout(timer);
  }
}

/** Throws when the text is no answer. What is no sentence or no citation is left out. */
export function readAnswer(text: string, item: FeedItem): ServiceSentence[] {
  if (text.length > MOST_CHARACTERS) throw new Error('too long');
  const { version, sentences } = JSON.parse(text) as Record<string, unknown>;
  if (version !== 1 || !Array.isArray(sentences)) throw new Error('not an answer, version 1');
  return (sentences as unknown[]).slice(0, MOST_SENTENCES).flatMap((sentence) => {
    const { text, citations } = (sentence ?? {}) as Record<string, unknown>;
    if (typeof text !== 'string' || !text.trim()) return [];
    const quotes = (Array.isArray(citations) ? (citations as unknown[]) : [])
      .map((each) => (each as { quote?: unknown } | null)?.quote)
      .filter((quote): quote is string => typeof quote === 'string');
    const cited = quotes.map((quote) => findQuote(item, quote)).filter((each): each is Cited => !!each);
    const holds =
      cited.length === quotes.length &&
      numbersHold(
        text,
        cited.map(({ quote }) => quote),
      );
    return [{ text, cited, doubt: !quotes.length ? 'uncited' : holds ? undefined : 'unverified' }];
  });
}

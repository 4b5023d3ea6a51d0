import { LoadError } from './load-error.js';

/**
 * How long a file may stay silent or unfinished. Inspectors of government sites count a page that shows nothing for
 * 15 s as down (国办秘函〔2019〕19号); the fallback or the failed state must stand before that.
 */
export const LOAD_TIMEOUT_MS = 12_000;

/** The text at an address; rejects with a {@link LoadError} when it cannot be had in time. */
export async function request(url: string, options: RequestInit = {}): Promise<string> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), LOAD_TIMEOUT_MS);
  try {
    const response = await fetch(url, { signal: abort.signal, credentials: 'same-origin', ...options });
    if (!response.ok) throw new LoadError('http', url, `HTTP ${response.status}`, response.status);
    return await response.text();
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw abort.signal.aborted
      ? new LoadError('timeout', url, `no answer within ${LOAD_TIMEOUT_MS / 1000} s`)
      : new LoadError('network', url, `not reached (${(error as Error).message})`);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The draft, kept on this device until it is thrown away, so that nothing is lost on reload. In IndexedDB, since a report with its figures is
 * more than local storage holds; where storage is blocked the composer works all the same and says so.
 */
import type { Draft } from './draft.js';

const DATABASE = 'govreport-composer';
const STORE = 'draft';
const KEY = 'current';

/** The draft kept last; nothing where there is none or it cannot be read. */
export async function keptDraft(): Promise<Draft | undefined> {
  try {
    return (await inStore('readonly', (store) => store.get(KEY))) as Draft | undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it was kept */
export async function keepDraft(draft: Draft): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.put(draft, KEY));
    return true;
  } catch {
    return false;
  }
}

/** @returns whether nothing is kept any more */
export async function throwDraftAway(): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.delete(KEY));
    return true;
  } catch {
    return false;
  }
}

async function inStore(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await opened();
  try {
    return await settled(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request) as Promise<IDBDatabase>;
}

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });
}

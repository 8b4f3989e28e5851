import { HANDOVER_LIMITS } from '../../domain/limits.ts';
import { onFileDrop } from '../file-drop.ts';
import { HANDED } from './handed.ts';

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(`${document.documentElement.dataset.base ?? '/'}handover`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('files');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps no files.'));
  });

const settled = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser kept no files.'));
  });

/**
 * Goes to the update page with files that are dropped on this one, or says why it does not. They are kept on this device until that
 * page takes them.
 * @param way holds the component UpdateWay
 */
export function takeDrops(way: HTMLElement): void {
  onFileDrop(way, (files) => {
    void leaveFiles(files).then((fault) => {
      way.lastElementChild!.textContent = fault ?? '';
      if (fault === undefined) location.assign(way.querySelector('a')!.href + HANDED);
    });
  });
}

/** Keeps files. @returns why they were not kept, in a sentence */
async function leaveFiles(files: readonly File[]): Promise<string | undefined> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > HANDOVER_LIMITS.bytes)
    return `Found ${Math.ceil(bytes / 1_000_000)} MB, expected at most ${HANDOVER_LIMITS.bytes / 1_000_000} MB. Nothing was opened.`;
  try {
    const database = await open();
    const transaction = database.transaction('files', 'readwrite');
    transaction.objectStore('files').put(files, 'files');
    await settled(transaction);
    database.close();
    return undefined;
  } catch {
    return 'This browser does not let one page hand a file to the next. Follow the link and choose the file there.';
  }
}

/** Takes the files that a page has left; they are kept no longer. @returns none where there are none */
export async function takeFiles(): Promise<File[]> {
  try {
    const database = await open();
    const transaction = database.transaction('files', 'readwrite');
    const request = transaction.objectStore('files').get('files') as IDBRequest<File[] | undefined>;
    transaction.objectStore('files').clear();
    await settled(transaction);
    database.close();
    return request.result ?? [];
  } catch {
    return [];
  }
}

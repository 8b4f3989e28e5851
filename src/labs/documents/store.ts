import { pickDraft, readDraft, TITLE_LENGTH, type Draft, type RemovedDraft } from './draft.ts';
import type { Listing, SaveResult } from './kept.ts';
import { exportText, readExport, type ImportReport } from './transfer.ts';

/** What a new draft begins with. */
export type NewDraft = Pick<Draft, 'template' | 'version' | 'name' | 'title' | 'values'>;

/** Days for which a deleted draft can be restored. */
export const RESTORE_DAYS = 7;

/** Drafts on this device. No call throws; a browser that refuses says so in the result. */
export interface DraftStore {
  /** Whether the browser lets this page keep anything at all. */
  isAvailable: () => boolean;
  /** Key of a draft in the storage, by which a `storage` event names it. */
  keyOf: (id: string) => string;
  list: () => Listing;
  get: (id: string) => Draft | undefined;
  /** A draft that is not kept before its first `save`. */
  begin: (draft: NewDraft) => Draft;
  create: (draft: NewDraft) => SaveResult;
  /** Keeps a draft unless what is kept is of another revision than the one it was read at. Nothing is overwritten silently. */
  save: (draft: Draft) => SaveResult;
  duplicate: (id: string) => SaveResult;
  rename: (id: string, title: string) => SaveResult;
  /** Deletes a draft so that `restore` brings it back: for some days, or until the page is left where the storage is full. */
  remove: (id: string) => { ok: boolean; untilLeft?: boolean };
  restore: (id: string) => SaveResult;
  /** Deletes a deleted draft for good. */
  discard: (id: string) => void;
  /** One JSON file with everything that is kept, damaged items as they are. */
  exportAll: () => string;
  /** Keeps the drafts of such a file beside those that are here. */
  importAll: (text: string) => ImportReport;
}

/** What a store needs of its surroundings. */
export interface StoreOptions {
  /** Nothing where the browser refuses it. */
  storage: Storage | undefined;
  /** Base path of the site; keeps playbooks of one host apart. */
  base: string;
  now?: () => Date;
  newId?: () => string;
}

/** The store of drafts in a storage. */
export function createStore({ storage, base, now = () => new Date(), newId = randomId }: StoreOptions): DraftStore {
  const prefix = `${base}draft:`;
  const keyOf = (id: string) => `${prefix}${id}`;
  /** Deleted drafts that the storage had no room for; they live as long as the page. */
  const held = new Map<string, RemovedDraft>();

  const raw = (id: string): string | null => attempt(() => storage?.getItem(keyOf(id)) ?? null) ?? null;
  const read = (id: string) => {
    const item = readDraft(raw(id) ?? 'null');
    return item?.draft.id === id ? item : undefined;
  };
  const write = (draft: Draft, removed?: string): 'full' | 'refused' | undefined => {
    try {
      if (!storage) return 'refused';
      storage.setItem(keyOf(draft.id), JSON.stringify(removed === undefined ? draft : { ...draft, removed }));
      return undefined;
    } catch (error) {
      return isFull(error) ? 'full' : 'refused';
    }
  };
  const keep = (draft: Draft): SaveResult => {
    const reason = write(draft);
    return reason ? { ok: false, reason } : { ok: true, draft };
  };
  const begin = ({ template, version, name, title, values }: NewDraft): Draft => {
    let id = newId();
    while (raw(id) !== null) id = newId();
    const moment = now().toISOString();
    return { format: 1, id, template, version, name, title: cut(title), values, created: moment, updated: moment, revision: 0 };
  };

  const get = (id: string): Draft | undefined => {
    const item = read(id);
    return item && item.removed === undefined ? item.draft : undefined;
  };
  const save = (draft: Draft): SaveResult => {
    const current = get(draft.id);
    const isNew = draft.revision === 0 && raw(draft.id) === null;
    if (!isNew && current?.revision !== draft.revision) return { ok: false, reason: 'changed', ...(current ? { current } : {}) };
    const next = { ...pickDraft(draft), title: cut(draft.title), updated: now().toISOString(), revision: draft.revision + 1 };
    return keep(next);
  };
  const create = (draft: NewDraft): SaveResult => save(begin(draft));
  const list = (): Listing => {
    const listing: Listing = { drafts: [], removed: [...held.values()], damaged: [] };
    const oldest = now().getTime() - RESTORE_DAYS * 86_400_000;
    for (const key of keysOf(storage).filter((name) => name.startsWith(prefix))) {
      const id = key.slice(prefix.length);
      const item = read(id);
      if (!item) listing.damaged.push({ key, text: raw(id) ?? '' });
      else if (item.removed === undefined) listing.drafts.push(item.draft);
      else if (Date.parse(item.removed) < oldest) attempt(() => storage?.removeItem(key));
      else listing.removed.push({ draft: item.draft, removed: item.removed });
    }
    listing.drafts.sort((a, b) => b.updated.localeCompare(a.updated) || a.id.localeCompare(b.id));
    listing.removed.sort((a, b) => b.removed.localeCompare(a.removed));
    return listing;
  };

  return {
    isAvailable() {
      try {
        if (!storage) return false;
        storage.setItem(`${base}draft-try`, '');
        storage.removeItem(`${base}draft-try`);
        return true;
      } catch (error) {
        return isFull(error);
      }
    },
    keyOf,
    list,
    get,
    begin,
    create,
    save,
    duplicate(id) {
      const draft = get(id);
      return draft ? create({ ...draft, title: copyTitle(draft.title) }) : { ok: false, reason: 'changed' };
    },
    rename(id, title) {
      const draft = get(id);
      return draft ? save({ ...draft, title }) : { ok: false, reason: 'changed' };
    },
    remove(id) {
      const draft = get(id);
      if (!draft) return { ok: false };
      const removed = now().toISOString();
      const full = write(draft, removed) !== undefined;
      if (full && attempt(() => (storage?.removeItem(keyOf(id)), true)) !== true) return { ok: false };
      if (full) held.set(id, { draft, removed });
      return full ? { ok: true, untilLeft: true } : { ok: true };
    },
    restore(id) {
      const draft = held.get(id)?.draft ?? read(id)?.draft;
      if (!draft) return { ok: false, reason: 'changed' };
      const result = keep({ ...draft, revision: draft.revision + 1 });
      if (result.ok) held.delete(id);
      return result;
    },
    discard(id) {
      held.delete(id);
      if (read(id)?.removed !== undefined) attempt(() => storage?.removeItem(keyOf(id)));
    },
    exportAll: () => exportText(list(), now().toISOString()),
    importAll: (text) =>
      readExport(text, (draft) => {
        const here = read(draft.id);
        if (!here && raw(draft.id) === null) return keep(draft);
        if (here && here.removed === undefined && sameWords(here.draft, draft)) return { ok: true, draft: here.draft, kept: 'already' };
        return keep({ ...draft, id: begin(draft).id });
      }),
  };
}

/** The store of this site in this browser. */
export function openStore(): DraftStore {
  return createStore({ storage: attempt(() => localStorage), base: document.documentElement.dataset.base ?? '/' });
}

/** Title of a copy of a document. */
export const copyTitle = (title: string): string => cut(`${title.slice(0, TITLE_LENGTH - 7)} (copy)`);

const cut = (title: string): string => title.slice(0, TITLE_LENGTH);

const sameWords = (a: Draft, b: Draft): boolean =>
  [a, b]
    .map(({ template, version, title, values }) => JSON.stringify([template, version, title, values]))
    .every((one, _, all) => one === all[0]);

function keysOf(storage: Storage | undefined): string[] {
  return attempt(() => Array.from({ length: storage?.length ?? 0 }, (_, i) => storage!.key(i) ?? '')) ?? [];
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Whether a browser refused because there is no room. */
const isFull = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED');

/** `crypto.randomUUID` exists on secure addresses only; a playbook may be served without. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

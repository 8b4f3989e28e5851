import { pickDraft, readDraft, TITLE_LENGTH, type Draft, type RemovedDraft, type StoredItem } from './draft.ts';
import type { Listing, SaveResult } from './kept.ts';
import { exportText } from './export-text.ts';

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
  /** A draft and, if it was deleted, when. `undefined` if the item is damaged or not there. */
  getItem: (id: string) => StoredItem | undefined;
  /** Deleted drafts that the storage had no room for. */
  held: () => RemovedDraft[];
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
  /** Ids of everything that is kept, deleted and damaged items among them. */
  ids: () => string[];
  /** Keeps a draft of a backup beside those that are here, under an id of its own if its id is taken. */
  add: (draft: Draft) => SaveResult & { already?: true };
  /** Takes back what `add` has just kept, unless it was changed since. */
  takeBack: (draft: Draft) => void;
}

/** What a store needs of its surroundings. */
export interface StoreOptions {
  /** Nothing where the browser refuses it. */
  storage: Storage | undefined;
  /** Base path of the site; keeps playbooks of one host apart. */
  base: string;
  /** Hears of everything that is written or deleted. */
  onWrite?: (id: string) => void;
  now?: () => Date;
  newId?: () => string;
}

/** The store of drafts in a storage. */
export function createStore({ storage, base, onWrite, now = () => new Date(), newId = randomId }: StoreOptions): DraftStore {
  const prefix = `${base}draft:`;
  const keyOf = (id: string) => `${prefix}${id}`;
  /** Deleted drafts that the storage had no room for; they live as long as the page. */
  const held = new Map<string, RemovedDraft>();

  const raw = (id: string): string | null => attempt(() => storage?.getItem(keyOf(id)) ?? null) ?? null;
  const read = (id: string) => {
    const item = readDraft(raw(id) ?? 'null');
    return item?.draft.id === id ? item : undefined;
  };
  const erase = (id: string): boolean => {
    onWrite?.(id);
    return attempt(() => (storage?.removeItem(keyOf(id)), true)) ?? false;
  };
  const write = (draft: Draft, removed?: string): 'full' | 'refused' | undefined => {
    try {
      if (!storage) return 'refused';
      onWrite?.(draft.id);
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
  const ids = (): string[] => keysOf(storage).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  const list = (): Listing => {
    const listing: Listing = { drafts: [], removed: [...held.values()], damaged: [] };
    for (const id of ids()) {
      const item = read(id);
      if (!item) listing.damaged.push({ key: keyOf(id), text: raw(id) ?? '' });
      else if (item.removed === undefined) listing.drafts.push(item.draft);
      else if (isExpired(item.removed, now())) erase(id);
      else listing.removed.push({ draft: item.draft, removed: item.removed });
    }
    listing.drafts.sort(byUpdated);
    listing.removed.sort(byRemoved);
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
    getItem: (id) => held.get(id) ?? read(id),
    held: () => [...held.values()],
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
      if (full && !erase(id)) return { ok: false };
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
      if (read(id)?.removed !== undefined) erase(id);
    },
    exportAll: () => exportText(list(), now().toISOString()),
    ids,
    add(draft) {
      const here = read(draft.id);
      if (!here && raw(draft.id) === null) return keep(draft);
      if (here && here.removed === undefined && sameWords(here.draft, draft)) return { ok: true, draft: here.draft, already: true };
      return keep({ ...draft, id: begin(draft).id });
    },
    takeBack(draft) {
      if (raw(draft.id) === JSON.stringify(draft)) erase(draft.id);
    },
  };
}

/** The store of this site in this browser. */
export function openStore(options: Pick<StoreOptions, 'onWrite'> = {}): DraftStore {
  return createStore({ storage: attempt(() => localStorage), base: document.documentElement.dataset.base ?? '/', ...options });
}

/** Title of a copy of a document. */
export const copyTitle = (title: string): string => cut(`${title.slice(0, TITLE_LENGTH - 7)} (copy)`);

const cut = (title: string): string => title.slice(0, TITLE_LENGTH);

/** Whether a draft was deleted so long ago that it cannot be restored any more. */
export const isExpired = (removed: string, now: Date): boolean => Date.parse(removed) < now.getTime() - RESTORE_DAYS * 86_400_000;

/** The last changed first. */
export const byUpdated = (a: { updated: string; id: string }, b: { updated: string; id: string }): number =>
  compare(b.updated, a.updated) || compare(a.id, b.id);

/** The last deleted first. */
export const byRemoved = (a: { removed: string }, b: { removed: string }): number => compare(b.removed, a.removed);

/** Dates and ids are ASCII. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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

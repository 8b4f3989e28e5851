import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStorage } from '../../../tests/unit/fake-storage.ts';
import type { SaveResult } from './kept.ts';
import { createStore, RESTORE_DAYS, type DraftStore } from './store.ts';

const NEW = { template: 'lamp-note', version: '1.0.0', name: 'Lamp note', title: 'Our note', values: { team: ['Lamp'] } };
let storage: FakeStorage;
let clock: number;
let store: DraftStore;
let ids: number;

const open = (base = '/') => createStore({ storage, base, now: () => new Date((clock += 1000)), newId: () => `id${(ids += 1)}` });
const kept = (result: SaveResult) => {
  if (!result.ok) throw new Error(`Not kept: ${result.reason}`);
  return result.draft;
};
beforeEach(() => {
  storage = new FakeStorage();
  clock = Date.UTC(2026, 0, 1);
  ids = 0;
  store = open();
});

describe('drafts on this device', () => {
  it('are kept, one key each, and listed with the last changed first', () => {
    const a = kept(store.create(NEW));
    const b = kept(store.create({ ...NEW, title: 'Second' }));
    expect([...storage.items.keys()]).toEqual(['/draft:id1', '/draft:id2']);
    expect(store.list().drafts.map(({ id }) => id)).toEqual([b.id, a.id]);
    kept(store.save({ ...a, values: { team: ['Other'] } }));
    expect(
      open()
        .list()
        .drafts.map(({ id, revision }) => [id, revision]),
    ).toEqual([
      ['id1', 2],
      ['id2', 1],
    ]);
    expect(store.get('id1')).toMatchObject({ ...NEW, values: { team: ['Other'] }, created: a.created });
    expect(store.keyOf('id1')).toBe('/draft:id1');
  });

  it('of another playbook on the same host are another matter', () => {
    kept(store.create(NEW));
    const other = open('/handbook/');
    kept(other.create({ ...NEW, title: 'Theirs' }));
    expect(store.list().drafts.map(({ title }) => title)).toEqual(['Our note']);
    expect(other.list().drafts.map(({ title }) => title)).toEqual(['Theirs']);
    expect(other.get('id1')).toBeUndefined();
  });

  it('are not kept before their first save, and never under an id that is taken', () => {
    storage.setItem('/draft:id1', 'something else');
    const draft = store.begin(NEW);
    expect([draft.id, draft.revision, store.list().drafts]).toEqual(['id2', 0, []]);
    expect(kept(store.save(draft)).revision).toBe(1);
  });

  it('are never overwritten by a save that has not seen the last one', () => {
    const read = kept(store.create(NEW));
    const other = kept(store.save({ ...read, values: { team: ['Theirs'] } }));
    expect(store.save({ ...read, values: { team: ['Mine'] } })).toEqual({ ok: false, reason: 'changed', current: other });
    expect(store.get(read.id)!.values).toEqual({ team: ['Theirs'] });
    store.remove(read.id);
    expect(store.save(other)).toEqual({ ok: false, reason: 'changed' });
    storage.clear();
    expect(store.save(other)).toEqual({ ok: false, reason: 'changed' });
    expect(storage.length).toBe(0);
  });

  it('stay as they were where the storage is full or refused', () => {
    const draft = kept(store.create(NEW));
    storage.limit = storage.getItem('/draft:id1')!.length + 20;
    expect(store.save({ ...draft, values: { team: ['x'.repeat(99)] } })).toEqual({ ok: false, reason: 'full' });
    expect(store.create(NEW)).toEqual({ ok: false, reason: 'full' });
    expect(store.isAvailable()).toBe(true);
    storage.refuses = true;
    expect(store.save(draft)).toEqual({ ok: false, reason: 'refused' });
    expect(store.isAvailable()).toBe(false);
    expect(store.get(draft.id)).toEqual(draft);
    const none = createStore({ storage: undefined, base: '/' });
    expect([none.isAvailable(), none.list().drafts, none.create(NEW)]).toEqual([false, [], { ok: false, reason: 'refused' }]);
  });

  it('get copies and other titles', () => {
    const { id } = kept(store.create(NEW));
    expect(kept(store.duplicate(id))).toMatchObject({ id: 'id2', title: 'Our note (copy)', values: NEW.values, revision: 1 });
    expect(kept(store.rename(id, 'x'.repeat(300))).title).toHaveLength(200);
    expect(store.rename('nobody', 'x')).toEqual({ ok: false, reason: 'changed' });
  });

  it.each(['{', '"text"', '{"format":2}', '{"format":1,"id":"other"}', '[]'])('that are damaged are kept and told of: %s', (text) => {
    storage.setItem('/draft:bad', text);
    const { drafts, damaged } = store.list();
    expect([drafts, damaged]).toEqual([[], [{ key: '/draft:bad', text }]]);
    expect(store.get('bad')).toBeUndefined();
    store.remove('bad');
    store.discard('bad');
    expect(store.save({ ...store.begin(NEW), id: 'bad' })).toEqual({ ok: false, reason: 'changed' });
    expect(storage.getItem('/draft:bad')).toBe(text);
    expect(store.exportAll()).toContain(JSON.stringify(text));
  });

  it('lose nothing by a value that is no list of texts', () => {
    const draft = kept(store.create(NEW));
    for (const values of [[], { team: 'x' }, { team: [1] }, { 'no name': ['x'] }, null]) {
      storage.setItem('/draft:id1', JSON.stringify({ ...draft, values }));
      expect(store.list().damaged).toHaveLength(1);
    }
  });
});

describe('a deleted draft', () => {
  it('is restored as it was, after a reload as well', () => {
    const draft = kept(store.create(NEW));
    expect(store.remove(draft.id)).toEqual({ ok: true });
    expect(store.list()).toMatchObject({ drafts: [], removed: [{ draft }] });
    expect(kept(open().restore(draft.id))).toEqual({ ...draft, revision: 2 });
    expect(store.list()).toMatchObject({ drafts: [{ id: draft.id }], removed: [] });
    expect(store.remove('nobody')).toEqual({ ok: false });
  });

  it('is gone after some days, or when it is deleted for good', () => {
    const { id } = kept(store.create(NEW));
    store.remove(id);
    clock += (RESTORE_DAYS - 1) * 86_400_000;
    expect(store.list().removed).toHaveLength(1);
    clock += 86_400_000;
    expect(store.list().removed).toEqual([]);
    expect(storage.length).toBe(0);
    const second = kept(store.create(NEW));
    store.discard(second.id);
    expect(store.get(second.id)).toEqual(second);
    store.remove(second.id);
    store.discard(second.id);
    expect(storage.length).toBe(0);
  });

  it('is held by the page where the storage has no room for it', () => {
    const draft = kept(store.create(NEW));
    storage.limit = storage.getItem('/draft:id1')!.length + '/draft:id1'.length;
    expect(store.remove(draft.id)).toEqual({ ok: true, untilLeft: true });
    expect(storage.length).toBe(0);
    expect(store.list().removed).toMatchObject([{ draft }]);
    expect(kept(store.restore(draft.id)).values).toEqual(NEW.values);
    expect(store.list().removed).toEqual([]);
  });
});

describe('the file of all documents', () => {
  const other = () => createStore({ storage: new FakeStorage(), base: '/handbook/', newId: () => `new${(ids += 1)}` });

  it('brings them to another browser as they are', () => {
    kept(store.create(NEW));
    kept(store.create({ ...NEW, title: 'Second', values: { team: ['=cmd()', '‮'], 'tools.0.name': ['<b>'] } }));
    const there = other();
    const report = there.importAll(store.exportAll());
    expect(report).toMatchObject({ already: 0, faults: [] });
    expect(there.list().drafts).toEqual(store.list().drafts);
    expect(there.importAll(store.exportAll())).toEqual({ added: [], already: 2, faults: [] });
  });

  it('overwrites nothing: what clashes gets an id of its own', () => {
    const draft = kept(store.create(NEW));
    const file = store.exportAll();
    kept(store.save({ ...draft, values: { team: ['Newer'] } }));
    expect(store.importAll(file).added).toMatchObject([{ values: NEW.values }]);
    expect(store.list().drafts).toHaveLength(2);
    expect(store.get(draft.id)!.values).toEqual({ team: ['Newer'] });
    store.remove(draft.id);
    expect(store.importAll(file).added).toHaveLength(1);
    storage.setItem('/draft:id1', '{');
    expect(store.importAll(file).added).toHaveLength(1);
    expect(storage.getItem('/draft:id1')).toBe('{');
  });

  it('says what it left out and why', () => {
    const draft = store.begin(NEW);
    const file = (...drafts: unknown[]) => JSON.stringify({ kind: 'playbook-documents', format: 1, drafts });
    const wrong = 'Expected a file that “Export all” on this page has made. Nothing was added.';
    for (const text of ['', '{', 'null', '[]', '{"drafts":[]}']) expect(store.importAll(text).faults).toEqual([wrong]);
    expect(store.importAll(' '.repeat(10_000_001)).faults).toEqual(['Found a file of 11 MB, expected at most 10 MB. Nothing was added.']);
    const long = { ...draft, values: { team: ['x'.repeat(1_000_001)] } };
    expect(store.importAll(file({}, long, { ...draft, extra: 1 }))).toMatchObject({
      added: [{ id: draft.id }],
      faults: [
        'Document 1 of the file has another form than a document of this playbook. It was left out.',
        'Document 2 of the file is longer than a document may be. It was left out.',
      ],
    });
    expect(storage.getItem(store.keyOf(draft.id))).not.toContain('extra');
    storage.limit = 10;
    expect(store.importAll(file({ ...draft, id: 'x' })).faults).toEqual([
      'Document 1 of the file, “Our note”, was left out: the storage of this browser is full.',
    ]);
  });
});

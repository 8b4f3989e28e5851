import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStorage } from '../../../tests/unit/fake-storage.ts';
import type { FormValues } from '../../domain/template/values.ts';
import type { SaveResult } from './kept.ts';
import { createStore, RESTORE_DAYS, type DraftStore } from './store.ts';
import { BACKUP_LIMITS } from '../../domain/limits.ts';
import type { Draft } from './draft.ts';
import { exportText } from './export-text.ts';
import { createSummaries, type SummaryList } from './summaries.ts';
import { addDrafts, readBackup, type AddOptions, type ImportReport } from './transfer.ts';

const NEW = { template: 'lamp-note', version: '1.0.0', name: 'Lamp note', title: 'Our note', values: { team: ['Lamp'] } };
/** Browsers keep some five million characters for a site. */
const CHARACTERS = 5 * 2 ** 20 - 1000;
let storage: FakeStorage;
let clock: number;
let store: DraftStore;
let ids: number;

let summaries: SummaryList;

const open = (base = '/') =>
  createStore({
    storage,
    base,
    onWrite: (id) => summaries.changed(id),
    now: () => new Date((clock += 1000)),
    newId: () => `id${(ids += 1)}`,
  });
const kept = (result: SaveResult) => {
  if (!result.ok) throw new Error(`Not kept: ${result.reason}`);
  return result.draft;
};
/** What “Import” does with the text of a file. */
async function importText(into: DraftStore, text: string, options: Partial<AddOptions> = {}): Promise<ImportReport | undefined> {
  const backup = readBackup(text);
  if ('fault' in backup) return { added: 0, already: 0, faults: [backup.fault] };
  return addDrafts(into, structuredClone(backup), { pause: () => Promise.resolve(), ...options });
}
const fileOf = (...drafts: unknown[]) => JSON.stringify({ kind: 'playbook-documents', format: 1, drafts });
const many = (count: number, change: (i: number) => Partial<Draft> = () => ({})): Draft[] =>
  Array.from({ length: count }, (_, i) => ({ ...store.begin({ ...NEW, title: `Note ${i}` }), id: `many-${i}`, revision: 1, ...change(i) }));

beforeEach(() => {
  storage = new FakeStorage();
  clock = Date.UTC(2026, 0, 1);
  ids = 0;
  store = open();
  summaries = createSummaries(store, () => new Date(clock));
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

  it('brings them to another browser as they are', async () => {
    kept(store.create(NEW));
    kept(store.create({ ...NEW, title: 'Second', values: { team: ['=cmd()', '\u202e'], 'tools.0.name': ['<b>'] } }));
    const there = other();
    expect(await importText(there, store.exportAll())).toEqual({ added: 2, already: 0, faults: [] });
    expect(there.list().drafts).toEqual(store.list().drafts);
    expect(await importText(there, store.exportAll())).toEqual({ added: 0, already: 2, faults: [] });
  });

  it('brings the longest document that a browser could keep', async () => {
    const draft = kept(store.create({ ...NEW, values: { team: ['字'.repeat(CHARACTERS)] } }));
    const text = store.exportAll();
    expect(new TextEncoder().encode(text).length).toBeLessThan(BACKUP_LIMITS.fileBytes);
    const there = other();
    expect(await importText(there, text)).toMatchObject({ added: 1 });
    expect(there.list().drafts).toEqual([draft]);
  });

  it('is no larger than an import takes, with the most names that a browser has room for', () => {
    const names = Array.from({ length: CHARACTERS / 17 }, (_, i) => [`f${String(i).padStart(7, '0')}`, ['字']]);
    const draft = store.begin({ ...NEW, values: Object.fromEntries(names) as FormValues });
    const text = exportText({ drafts: [draft], removed: [], damaged: [] }, draft.created);
    expect(JSON.stringify(draft).length).toBeGreaterThan(CHARACTERS);
    expect(new TextEncoder().encode(text).length).toBeLessThan(BACKUP_LIMITS.fileBytes);
  });

  it('holds no more documents than a browser has room for', () => {
    // Ids that a page makes have 20 characters; it gives each document a name.
    const shortest = { ...store.begin({ ...NEW, template: 'a', name: 'A', title: 'A', values: {} }), id: 'a'.repeat(20) };
    expect((store.keyOf(shortest.id).length + JSON.stringify(shortest).length) * BACKUP_LIMITS.documents).toBeGreaterThan(CHARACTERS);
  });

  it('overwrites nothing: what clashes gets an id of its own', async () => {
    const draft = kept(store.create(NEW));
    const file = store.exportAll();
    kept(store.save({ ...draft, values: { team: ['Newer'] } }));
    expect(await importText(store, file)).toMatchObject({ added: 1 });
    expect(store.list().drafts).toHaveLength(2);
    expect(store.get(draft.id)!.values).toEqual({ team: ['Newer'] });
    store.remove(draft.id);
    expect(await importText(store, file)).toMatchObject({ added: 1 });
    storage.setItem('/draft:id1', '{');
    expect(await importText(store, file)).toMatchObject({ added: 1 });
    expect(storage.getItem('/draft:id1')).toBe('{');
  });

  it('says what it left out and why', async () => {
    const draft = store.begin(NEW);
    const wrong = 'Expected a file that “Export all” on this page has made, a backup from a form, or an answers file.';
    for (const text of ['', '{', 'null', '[]', '{"drafts":[]}', '['.repeat(200_000), `{"a":${'['.repeat(99_999)}${']'.repeat(99_999)}}`])
      expect((await importText(store, text))!.faults).toEqual([wrong]);
    expect(await importText(store, fileOf({}, { ...draft, extra: 1 }))).toMatchObject({
      added: 1,
      faults: ['Document 1 of the file has another form than a document of this playbook. It was left out.'],
    });
    expect(storage.getItem(store.keyOf(draft.id))).not.toContain('extra');
    storage.limit = 10;
    expect((await importText(store, fileOf({ ...draft, id: 'x' })))!.faults).toEqual([
      'Document 1 of the file, “Our note”, was left out: the storage of this browser is full.',
    ]);
  });

  it.each([
    ['junk', Array.from({ length: 300_000 }, () => 1)],
    ['one document more than the limit', Array.from({ length: BACKUP_LIMITS.documents + 1 }, () => ({}))],
  ])('with too many entries is refused as a whole: %s', async (_, entries) => {
    const text = JSON.stringify({ kind: 'playbook-documents', format: 1, drafts: entries });
    expect((await importText(store, text))!.faults).toEqual([
      `Found a file of ${entries.length} documents, expected at most 25000, which is more than a browser stores. The file was not made by “Export all”.`,
    ]);
    expect(storage.length).toBe(0);
  });

  it('names a few of those that are left out and counts the rest', async () => {
    const report = (await importText(store, fileOf(...Array.from({ length: 5000 }, () => 1), store.begin(NEW))))!;
    expect(report.added).toBe(1);
    expect(report.faults).toHaveLength(BACKUP_LIMITS.reasons + 1);
    expect(report.faults.at(-1)).toBe(`${5000 - BACKUP_LIMITS.reasons} more documents were left out for reasons such as these.`);
  });

  it.each(['__proto__', 'constructor.prototype', 'a.99999.b', 'A', 'a.0.__proto__'])('takes no value under the name %s', async (name) => {
    const values = JSON.parse(`{${JSON.stringify(name)}: ["x"]}`) as FormValues;
    expect(await importText(store, fileOf({ ...store.begin(NEW), values }))).toMatchObject({ added: 0 });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('of 5,000 documents is added with a few calls to the storage for each, and pauses between slices', async () => {
    const text = fileOf(...many(5000));
    const pauses: number[] = [];
    storage.reads = storage.writes = 0;
    const report = await importText(store, text, { pause: (done) => (pauses.push(done), Promise.resolve()) });
    expect(report).toEqual({ added: 5000, already: 0, faults: [] });
    expect([storage.reads, storage.writes]).toEqual([10_000, 5000]);
    expect(pauses).toHaveLength(49);
  });

  it('leaves everything as it was if its reader stops it', async () => {
    kept(store.create(NEW));
    const before = [...storage.items];
    const stop = new AbortController();
    const pause = (done: number) => {
      // Another tab changes one of the new documents: that work is not taken back.
      if (done === 300) kept(store.save({ ...store.get('many-7')!, title: 'Mine' }));
      if (done === 300) stop.abort();
      return Promise.resolve();
    };
    expect(await importText(store, fileOf(...many(1000)), { signal: stop.signal, pause })).toBeUndefined();
    expect([...storage.items].filter(([key]) => key !== '/draft:many-7')).toEqual(before);
    expect(store.get('many-7')!.title).toBe('Mine');
  });

  it('that fills the storage half-way says exactly what was added', async () => {
    const drafts = many(300);
    storage.limit = drafts.slice(0, 100).reduce((sum, draft) => sum + store.keyOf(draft.id).length + JSON.stringify(draft).length, 0);
    const report = (await importText(store, fileOf(...drafts)))!;
    expect(report.added).toBe(100);
    expect(report.faults[0]).toBe('Document 101 of the file, “Note 100”, was left out: the storage of this browser is full.');
    expect(report.faults.at(-1)).toBe('180 more documents were left out for reasons such as these.');
    expect(store.list().drafts).toHaveLength(100);
  });
});

describe('the list of 5,000 documents', () => {
  it('is read once, and after that only where something changed', () => {
    for (const draft of many(5000)) storage.items.set(store.keyOf(draft.id), JSON.stringify(draft));
    storage.reads = 0;
    expect(summaries.list().drafts).toHaveLength(5000);
    expect(storage.reads).toBe(5000);
    storage.reads = 0;
    summaries.list();
    expect(storage.reads).toBe(0);
    kept(store.rename('many-9', 'First now'));
    store.remove('many-8');
    storage.reads = 0;
    expect(summaries.list()).toMatchObject({
      drafts: { 0: { id: 'many-9', title: 'First now' }, length: 4999 },
      removed: [{ id: 'many-8' }],
    });
    expect(storage.reads).toBe(2);
    storage.items.set(store.keyOf('many-1'), '{');
    summaries.changed('many-1');
    expect(summaries.list()).toMatchObject({ drafts: { length: 4998 }, damaged: 1 });
    summaries.changed(null);
    storage.reads = 0;
    summaries.list();
    expect(storage.reads).toBe(5000);
  });

  it('is in the order of the whole listing, with what the page holds itself', () => {
    for (const draft of many(40, (i) => ({ updated: new Date(Date.UTC(2026, 0, (i * 7) % 28)).toISOString() }))) store.add(draft);
    for (const id of ['many-3', 'many-4']) store.remove(id);
    storage.limit = 0;
    store.remove('many-5');
    const { drafts, removed } = store.list();
    const listed = summaries.list();
    expect(listed.drafts.map(({ id }) => id)).toEqual(drafts.map(({ id }) => id));
    expect(listed.removed.map(({ id }) => id)).toEqual(removed.map(({ draft }) => draft.id));
    expect(listed.removed.map(({ id }) => store.getItem(id))).toEqual(removed);
    expect(store.getItem('many-6')).not.toHaveProperty('removed');
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeStorage } from '../../../tests/unit/fake-storage.ts';
import type { FormValues } from '../../domain/template/values.ts';
import type { Draft } from './draft.ts';
import { openSession, type Session, type SessionStatus } from './session.ts';
import { createStore, type DraftStore } from './store.ts';

const NEW = { template: 'lamp-note', version: '1.0.0', name: 'Lamp note', title: 'Our note', values: { team: ['Lamp'] } };
const storage = new FakeStorage();
let store: DraftStore;

/** A tab with a form of one field. Its page gets `storage` events only when the test sends them. */
function tab(draft: Draft) {
  const page = { window: new EventTarget(), document: Object.assign(new EventTarget(), { visibilityState: 'visible' }) };
  const form: { values: FormValues } = { values: draft.values };
  const said: SessionStatus[] = [];
  const session: Session = openSession({
    store,
    draft,
    read: () => form.values,
    write: (values) => (form.values = values),
    say: (status) => said.push(status),
    page,
  });
  return {
    session,
    form,
    said,
    page,
    values: () => form.values,
    last: () => said.at(-1)!,
    type(team: string) {
      form.values = { team: [team] };
      session.changed();
    },
    hear: (key: string | null = store.keyOf(session.draft().id)) => page.window.dispatchEvent(Object.assign(new Event('storage'), { key })),
    leave() {
      const event = new Event('beforeunload', { cancelable: true });
      page.window.dispatchEvent(event);
      return event.defaultPrevented;
    },
  };
}
const create = () => {
  const result = store.create(NEW);
  if (!result.ok) throw new Error(result.reason);
  return result.draft;
};
const stored = (id: string) => store.get(id)?.values.team;

beforeEach(() => {
  vi.useFakeTimers();
  storage.clear();
  storage.limit = Infinity;
  storage.refuses = false;
  let ids = 0;
  store = createStore({ storage, base: '/', newId: () => `id${(ids += 1)}` });
});
afterEach(() => vi.useRealTimers());

describe('an open document', () => {
  it('is saved while it is typed, also by somebody who never pauses', () => {
    const a = tab(create());
    expect(a.session.status().words).toBe('Saved on this device.');
    for (const team of ['L', 'La', 'Lam', 'Lamp!']) {
      a.type(team);
      expect(a.last()).toMatchObject({ state: 'saving', words: 'Saving…' });
      vi.advanceTimersByTime(100);
    }
    expect(stored('id1')).toEqual(['Lam']);
    vi.advanceTimersByTime(250);
    expect(stored('id1')).toEqual(['Lamp!']);
    expect(a.last()).toMatchObject({ state: 'saved', words: 'Saved on this device.', draft: { revision: 3 } });
  });

  it('is kept from its first input on, not before', () => {
    const a = tab(store.begin(NEW));
    expect(a.session.status().words).toBe('Nothing to save yet.');
    expect(a.leave()).toBe(false);
    a.hear(null);
    expect([storage.length, a.said]).toEqual([0, []]);
    a.type('Lamp');
    vi.advanceTimersByTime(250);
    expect(stored('id1')).toEqual(['Lamp']);
  });

  it.each([
    ['the page is left', (a: ReturnType<typeof tab>) => a.page.window.dispatchEvent(new Event('pagehide'))],
    [
      'the page is hidden',
      (a: ReturnType<typeof tab>) => {
        a.page.document.visibilityState = 'hidden';
        a.page.document.dispatchEvent(new Event('visibilitychange'));
      },
    ],
    ['the reader is about to leave', (a: ReturnType<typeof tab>) => a.leave()],
    ['the session ends', (a: ReturnType<typeof tab>) => a.session.close()],
  ])('is saved at once when %s', (_, leave) => {
    const a = tab(create());
    a.type('At once');
    leave(a);
    expect(stored('id1')).toEqual(['At once']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says plainly that the storage is full, warns before leaving, and saves as soon as there is room', () => {
    const a = tab(create());
    storage.limit = 10;
    a.type('Longer than before');
    vi.advanceTimersByTime(250);
    expect(a.last()).toMatchObject({ state: 'unsaved', problem: 'full' });
    expect(a.last().words).toContain('the storage of this browser is full. Download your answers');
    expect(a.leave()).toBe(true);
    expect(a.values()).toEqual({ team: ['Longer than before'] });
    storage.limit = Infinity;
    a.type('Longer than before!');
    vi.advanceTimersByTime(250);
    expect(a.last()).toMatchObject({ state: 'saved' });
    expect(a.last().problem).toBeUndefined();
    expect(a.leave()).toBe(false);
  });

  it('saves as soon as another tab has made room', () => {
    const a = tab(create());
    storage.limit = 10;
    a.type('Longer than before');
    a.session.flush();
    a.hear('/draft:another');
    expect(a.last()).toMatchObject({ state: 'unsaved', problem: 'full' });
    storage.limit = Infinity;
    a.hear('/draft:another');
    expect(a.last()).toMatchObject({ state: 'saved', words: 'Saved on this device.' });
    expect(stored('id1')).toEqual(['Longer than before']);
  });

  it('has the title that was typed last, whether it was kept or not', () => {
    const a = tab(create());
    storage.refuses = true;
    a.session.rename('Mine');
    a.session.flush();
    expect([a.session.title(), a.session.draft().title]).toEqual(['Mine', 'Our note']);
    storage.refuses = false;
    a.session.flush();
    expect([a.session.title(), a.session.draft().title]).toEqual(['Mine', 'Mine']);
  });

  it('says that the browser refuses', () => {
    const a = tab(create());
    storage.refuses = true;
    a.type('x');
    vi.advanceTimersByTime(250);
    expect(a.last()).toMatchObject({ state: 'unsaved', problem: 'refused' });
  });

  it('takes another title and the answers of a newer version', () => {
    const a = tab(create());
    a.session.rename('Mine');
    a.session.flush();
    expect(store.get('id1')!.title).toBe('Mine');
    expect(a.session.replace({ version: '2.0.0', name: 'Lamp memo', values: { group: ['Lamp'] } })).toBe(true);
    expect(store.get('id1')).toMatchObject({ title: 'Mine', version: '2.0.0', name: 'Lamp memo', values: { group: ['Lamp'] } });
    expect(a.values()).toEqual({ group: ['Lamp'] });
  });
});

describe('a document of which the form shows a part', () => {
  it('keeps what the form does not show until somebody types', () => {
    const draft = create();
    const a = tab(draft);
    a.form.values = {};
    a.session.rename('Mine');
    a.session.flush();
    expect(store.get('id1')).toMatchObject({ title: 'Mine', values: NEW.values });
    expect(a.session.values()).toEqual(NEW.values);
    a.type('Typed');
    expect(a.session.values()).toEqual({ team: ['Typed'] });
  });
});

describe('two tabs on one document', () => {
  const save = (a: ReturnType<typeof tab>, team: string) => {
    a.type(team);
    a.session.flush();
  };

  it('share it while one of them rests', () => {
    const a = tab(create());
    const b = tab(store.get('id1')!);
    save(a, 'From a');
    b.hear();
    expect(b.values()).toEqual({ team: ['From a'] });
    expect(b.last().words).toBe('This document was changed in another tab. You see its latest version.');
    save(b, 'From b');
    a.hear();
    expect(a.values()).toEqual({ team: ['From b'] });
    expect(stored('id1')).toEqual(['From b']);
    b.hear('/draft:another');
    b.hear();
    expect(b.values()).toEqual({ team: ['From b'] });
  });

  function conflict() {
    const a = tab(create());
    const b = tab(store.get('id1')!);
    b.type('Mine');
    save(a, 'Theirs');
    return { a, b };
  }

  it.each([
    ['hears of it', ({ b }: ReturnType<typeof conflict>) => void b.hear()],
    ['saves', () => vi.advanceTimersByTime(250)],
  ])('overwrite nothing when one %s with changes of its own', (_, act) => {
    const both = conflict();
    act(both);
    expect(both.b.last()).toMatchObject({ state: 'unsaved', problem: 'changed' });
    both.b.type('Mine, and more');
    vi.advanceTimersByTime(1000);
    expect(stored('id1')).toEqual(['Theirs']);
    expect(both.b.values()).toEqual({ team: ['Mine, and more'] });
    expect(both.b.leave()).toBe(true);
  });

  it('end it with the other version', () => {
    const { b } = conflict();
    b.hear();
    b.session.useOther();
    expect(b.values()).toEqual({ team: ['Theirs'] });
    expect(b.leave()).toBe(false);
    save(b, 'Onwards');
    expect(stored('id1')).toEqual(['Onwards']);
  });

  it('end it with a copy', () => {
    const { a, b } = conflict();
    b.hear();
    b.session.keepAsCopy();
    expect(b.last()).toMatchObject({
      state: 'saved',
      words: 'Saved on this device as a copy.',
      draft: { id: 'id2', title: 'Our note (copy)' },
    });
    expect([stored('id1'), stored('id2')]).toEqual([['Theirs'], ['Mine']]);
    save(b, 'Mine still');
    a.hear(store.keyOf('id2'));
    expect([stored('id1'), stored('id2'), a.values().team]).toEqual([['Theirs'], ['Mine still'], ['Theirs']]);
  });

  it('end it with a copy only where there is room', () => {
    const { b } = conflict();
    b.hear();
    storage.limit = 10;
    b.session.keepAsCopy();
    expect(b.last()).toMatchObject({ state: 'unsaved', problem: 'full' });
    storage.limit = Infinity;
    b.type('Mine again');
    vi.advanceTimersByTime(250);
    expect(b.last().problem).toBe('changed');
    expect(stored('id1')).toEqual(['Theirs']);
  });

  it('notice a save at the same moment, which the storage cannot refuse', () => {
    const draft = create();
    const b = tab(draft);
    save(b, 'Mine');
    storage.setItem('/draft:id1', JSON.stringify({ ...draft, revision: 2, values: { team: ['Theirs'] } }));
    b.hear();
    expect(b.last()).toMatchObject({ state: 'unsaved', problem: 'changed' });
    expect(b.values()).toEqual({ team: ['Mine'] });
    b.type('Mine, and more');
    vi.advanceTimersByTime(250);
    expect(stored('id1')).toEqual(['Theirs']);
    b.session.keepAsCopy();
    expect([stored('id1'), stored('id2')]).toEqual([['Theirs'], ['Mine, and more']]);
  });

  it('notice that it was deleted, and lose nothing', () => {
    const b = tab(create());
    store.remove('id1');
    b.hear();
    expect(b.last()).toMatchObject({ state: 'unsaved', problem: 'removed' });
    b.session.useOther();
    b.type('Mine');
    vi.advanceTimersByTime(250);
    expect(stored('id1')).toBeUndefined();
    b.session.keepAsCopy();
    expect(stored('id2')).toEqual(['Mine']);
  });

  it('notice what happened while the page was in the history', () => {
    const b = tab(create());
    store.save({ ...store.get('id1')!, values: { team: ['Theirs'] } });
    b.page.window.dispatchEvent(new Event('pageshow'));
    expect(b.values()).toEqual({ team: ['Theirs'] });
  });

  it('hear nothing after the end', () => {
    const b = tab(create());
    b.session.close();
    store.save({ ...store.get('id1')!, values: { team: ['Theirs'] } });
    b.hear();
    expect(b.values()).toEqual({ team: ['Lamp'] });
  });
});

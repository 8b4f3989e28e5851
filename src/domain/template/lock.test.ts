import { describe, expect, it } from 'vitest';
import { playbookLock, type TrackedDocument } from '../schema/lock.ts';
import { deletedSectionsOf, freeDocumentId, lockText, withDocument } from './lock.ts';

const entry = (id: string, more: Partial<TrackedDocument> = {}): TrackedDocument => ({
  answers: { team: 'Light', rows: [{ a: 1, b: true, c: ['x'] }] },
  base: 'b'.repeat(64),
  renderer: 1,
  sha256: 'a'.repeat(64),
  version: '1.0.0',
  source: 'https://lamps.example/',
  template: 'lamp-policy',
  answersPath: `${id}.answers.yaml`,
  path: `${id}.md`,
  id,
  ...more,
});

describe('lockText', () => {
  it('is the same whatever the order of documents and keys, and reads back the same', () => {
    const lock = {
      format: 1 as const,
      documents: [entry('b', { aside: {}, deletedSections: [] }), entry('a', { deleted: true, aside: { x: 1 } })],
    };
    const text = lockText(lock);
    expect(text).toBe(lockText({ format: 1, documents: lock.documents.toReversed() }));
    expect(playbookLock.parse(JSON.parse(text)).documents).toEqual([entry('a', { deleted: true, aside: { x: 1 } }), entry('b')]);
    expect(Object.keys((JSON.parse(text) as { documents: object[] }).documents[1]!)).toEqual(
      'id path answersPath template source version sha256 renderer base answers'.split(' '),
    );
  });

  it('names no document, file or answers twice', () => {
    const of = (...documents: TrackedDocument[]) =>
      playbookLock.safeParse({ format: 1, documents }).error?.issues.map((issue) => issue.message);
    expect(of(entry('a'), entry('a'))).toEqual([
      'Found "a" twice, expected it once.',
      'Found "a.md" twice, expected it once.',
      'Found "a.answers.yaml" twice, expected it once.',
    ]);
    expect(of(entry('a'), entry('b', { path: 'a.md' }))).toEqual(['Found "a.md" twice, expected it once.']);
    expect(of(entry('a'), entry('b'))).toBeUndefined();
  });
});

it('withDocument puts an entry in the place of the one with its id, or removes it', () => {
  const lock = { format: 1 as const, documents: [entry('a'), entry('b')] };
  expect(
    withDocument(lock, 'a', entry('a', { version: '2.0.0' }))
      .documents.map((item) => `${item.id} ${item.version}`)
      .sort(),
  ).toEqual(['a 2.0.0', 'b 1.0.0']);
  expect(withDocument(lock, 'a', undefined).documents.map((item) => item.id)).toEqual(['b']);
});

it.each<[string[], string]>([
  [[], 'policy'],
  [['policy'], 'policy-2'],
  [['policy', 'policy-2', 'policy-4'], 'policy-3'],
])('freeDocumentId beside %j is %s', (taken, expected) => expect(freeDocumentId('policy', new Set(taken))).toBe(expected));

it('deletedSectionsOf names what the pristine text has and the document has not', () => {
  expect(deletedSectionsOf(['a', 'b', 'c'], ['c', 'x'])).toEqual(['a', 'b']);
});

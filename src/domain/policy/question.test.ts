import { describe, expect, it } from 'vitest';
import { askAddress, isSituation, questionQuery, readQuestion } from './question.ts';
import { SPACE } from './space.ts';

const read = (query: string) => {
  const params = new Map(query.split('&').map((pair) => pair.split('=') as [string, string]));
  return readQuestion((fact) => params.get(fact));
};

describe('a question in an address', () => {
  it('comes back as it was, in every situation', () => {
    for (const situation of SPACE) expect(read(questionQuery(situation))).toEqual(situation);
  });
  it.each([
    [{}, ''],
    [{ data: 'personal' }, 'data=personal'],
    [{ automation: 'unattended', activity: 'send' }, 'activity=send&automation=unattended'],
  ] as const)('leaves open facts out: %o', (question, query) => {
    expect(questionQuery(question)).toBe(query);
    expect(read(query)).toEqual(question);
  });
  it('takes nothing that is no value of its fact', () => {
    expect(read('activity=public&data=draft&audience=&automation=constructor')).toEqual({});
    expect(readQuestion(() => null)).toEqual({});
  });
  it('stands behind the page of the tool', () => {
    expect(askAddress({ activity: 'draft', data: 'public' })).toBe('/ask/?activity=draft&data=public');
  });
  it('can be answered once it has an activity and a class of data', () => {
    expect(
      [{}, { activity: 'draft' }, { data: 'public' }, { activity: 'draft', data: 'public' }].map((q) => isSituation(q as object)),
    ).toEqual([false, false, false, true]);
  });
});

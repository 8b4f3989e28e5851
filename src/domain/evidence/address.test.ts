import { describe, expect, it } from 'vitest';
import { addressIssue, stateOf, type AddressState } from './address.ts';

describe('a status', () => {
  const cases: [number, string | undefined, AddressState][] = [
    [200, undefined, { kind: 'answers', status: 200 }],
    [204, 'https://b.example/', { kind: 'moved', status: 204, to: 'https://b.example/' }],
    [404, undefined, { kind: 'gone', status: 404 }],
    [410, 'https://b.example/', { kind: 'gone', status: 410, to: 'https://b.example/' }],
    [401, undefined, { kind: 'refused', status: 401 }],
    [403, 'https://b.example/', { kind: 'refused', status: 403 }],
    [429, undefined, { kind: 'refused', status: 429 }],
    [500, undefined, { kind: 'server-error', status: 500 }],
    [503, undefined, { kind: 'server-error', status: 503 }],
  ];
  it.each(cases)('%d after a move to %s', (status, moved, expected) => expect(stateOf(status, moved)).toEqual(expected));
});

describe('an issue of an address', () => {
  const cases: [AddressState, string | undefined, string][] = [
    [{ kind: 'answers', status: 200 }, undefined, ''],
    [{ kind: 'refused', status: 403 }, undefined, ''],
    [{ kind: 'gone', status: 410 }, 'address-gone', 'which answers 410: it is gone'],
    [{ kind: 'gone', status: 404, to: 'https://b.example/' }, 'address-gone', 'redirects to https://b.example/ and there answers 404'],
    [{ kind: 'moved', status: 200, to: 'https://b.example/' }, 'address-moved', 'has moved for good to https://b.example/'],
    [{ kind: 'server-error', status: 502 }, 'address-unreachable', 'answers 502'],
    [{ kind: 'no-answer', why: 'dns', detail: 'ENOTFOUND' }, 'address-unreachable', 'name is not known to DNS (ENOTFOUND)'],
    [{ kind: 'no-answer', why: 'private', detail: '127.0.0.1' }, 'address-unreachable', 'was not asked (127.0.0.1)'],
  ];
  it.each(cases)('%o has the code %s', (state, code, words) => {
    const issue = addressIssue('https://a.example/', state);
    expect(issue?.code).toBe(code);
    expect(issue?.message ?? '').toContain(words);
    if (issue) expect(issue.message).toContain('https://a.example/');
  });
});

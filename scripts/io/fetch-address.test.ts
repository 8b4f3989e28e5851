import { describe, expect, it } from 'vitest';
import { fetchAddress } from './fetch-address.ts';
import { RequestError, type Answer } from './http-request.ts';

type Reply = Answer | Error;

/** A network that replies from a list for each address, the last reply again and again. */
function network(replies: Record<string, Reply[]>) {
  const asked: string[] = [];
  const waits: number[] = [];
  const net = {
    fetch: (url: URL, method: string): Promise<Answer> => {
      asked.push(`${method} ${url.href}`);
      const list = replies[`${method} ${url.href}`] ?? replies[url.href] ?? [];
      const reply = list.length > 1 ? list.shift()! : list[0];
      return reply && !(reply instanceof Error)
        ? Promise.resolve(reply)
        : Promise.reject(reply ?? new Error(`nobody expected ${url.href}`));
    },
    sleep: (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    now: () => Date.parse('2026-11-24T12:00:00Z'),
  };
  return { net, asked, waits };
}

const fault = (code: string) => Object.assign(new Error(`it failed`), { code });
const A = 'https://a.example/';
const B = 'https://b.example/';

describe('an address', () => {
  it('is asked by HEAD alone where that is answered', async () => {
    const { net, asked } = network({ [A]: [{ status: 200 }] });
    expect(await fetchAddress(A, net)).toEqual({ kind: 'answers', status: 200 });
    expect(asked).toEqual([`HEAD ${A}`]);
  });

  it('is condemned by GET alone', async () => {
    const { net, asked } = network({ [`HEAD ${A}`]: [{ status: 404 }], [`GET ${A}`]: [{ status: 200 }] });
    expect(await fetchAddress(A, net)).toEqual({ kind: 'answers', status: 200 });
    expect(asked).toEqual([`HEAD ${A}`, `GET ${A}`]);
  });

  it('is asked by GET where a server hangs up on HEAD', async () => {
    const { net } = network({ [`HEAD ${A}`]: [fault('ECONNRESET')], [`GET ${A}`]: [{ status: 200 }] });
    expect(await fetchAddress(A, net)).toEqual({ kind: 'answers', status: 200 });
  });

  const redirects: [string, number, number, object][] = [
    ['both for good', 301, 308, { kind: 'moved', status: 200, to: 'https://c.example/' }],
    ['the second for now', 301, 302, { kind: 'moved', status: 200, to: B }],
    ['the first for now', 302, 301, { kind: 'answers', status: 200 }],
  ];
  it.each(redirects)('that redirects twice, %s', async (_, first, second, expected) => {
    const { net } = network({
      [A]: [{ status: first, location: B }],
      [B]: [{ status: second, location: 'https://c.example/' }],
      'https://c.example/': [{ status: 200 }],
    });
    expect(await fetchAddress(A, net)).toEqual(expected);
  });

  it('keeps its fragment, and reads a relative redirect', async () => {
    const { net } = network({ [`${A}#x`]: [{ status: 301, location: '/new' }], [`${A}new#x`]: [{ status: 200 }] });
    expect(await fetchAddress(`${A}#x`, net)).toEqual({ kind: 'moved', status: 200, to: `${A}new#x` });
  });

  it('says where the page that is gone was moved to', async () => {
    const { net } = network({ [A]: [{ status: 301, location: B }], [B]: [{ status: 410 }] });
    expect(await fetchAddress(A, net)).toEqual({ kind: 'gone', status: 410, to: B });
  });

  it('is given up when it redirects without end, or away from the web', async () => {
    const circle = network({ [A]: [{ status: 302, location: A }] });
    expect(await fetchAddress(A, circle.net)).toMatchObject({ kind: 'no-answer', why: 'redirects' });
    expect(circle.asked).toHaveLength(9);
    const file = network({ [A]: [{ status: 302, location: 'file:///etc/passwd' }] });
    expect(await fetchAddress(A, file.net)).toMatchObject({ kind: 'no-answer', why: 'redirects' });
    expect(file.asked).toHaveLength(1);
  });

  it('with a fault that passes is asked again, each time later', async () => {
    const { net, waits } = network({ [A]: [fault('ENOTFOUND'), fault('ENOTFOUND'), { status: 200 }] });
    expect(await fetchAddress(A, net)).toEqual({ kind: 'answers', status: 200 });
    expect(waits).toEqual([1000, 2000]);
  });

  const busy: [string | undefined, number[]][] = [
    [undefined, [1000, 2000]],
    ['7', [7000, 7000]],
    ['3600', [20_000, 20_000]],
    ['Tue, 24 Nov 2026 12:00:05 GMT', [5000, 5000]],
    ['when it rains', [1000, 2000]],
  ];
  it.each(busy)('that is busy and says "%s" is left alone for %o ms, then said to refuse', async (retryAfter, expected) => {
    const { net, waits } = network({ [A]: [{ status: 429, ...(retryAfter ? { retryAfter } : {}) }] });
    expect(await fetchAddress(A, net)).toEqual({ kind: 'refused', status: 429 });
    expect(waits).toEqual(expected);
  });

  const lasting: [Error, string][] = [
    [fault('CERT_HAS_EXPIRED'), 'tls'],
    [fault('DEPTH_ZERO_SELF_SIGNED_CERT'), 'tls'],
    [new RequestError('PRIVATE', 'a.example is 10.0.0.1'), 'private'],
  ];
  it.each(lasting)('with a fault that stays is not asked again: %s', async (error, why) => {
    const { net, waits } = network({ [A]: [error] });
    expect(await fetchAddress(A, net)).toMatchObject({ kind: 'no-answer', why });
    expect(waits).toEqual([]);
  });

  const passing: [Error, string][] = [
    [fault('EAI_AGAIN'), 'dns'],
    [new RequestError('TIMEOUT', 'no answer'), 'timeout'],
    [fault('ECONNREFUSED'), 'connection'],
    [new AggregateError([fault('ETIMEDOUT')]), 'timeout'],
  ];
  it.each(passing)('with %s says what failed', async (error, why) => {
    const { net } = network({ [A]: [error] });
    expect(await fetchAddress(A, net)).toMatchObject({ kind: 'no-answer', why });
  });
});

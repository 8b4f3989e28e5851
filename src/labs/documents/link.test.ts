import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFragment, toFragment } from './link.ts';

const linkOf = (value: unknown) =>
  `#answers=${deflateRawSync(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')}`;
const DAMAGED = { ok: false, message: 'The link is damaged: its answers cannot be read. Ask for it again, and copy it as a whole.' };

describe('a link with answers', () => {
  it('brings back what it was made of', async () => {
    const name = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), fc.stringMatching(/^[a-z]{1,9}\.[0-9]{1,3}\.[a-z]{1,9}$/));
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, texts, { noNullPrototype: true }), async (values) => {
        const fragment = await toFragment('lamp-note', '1.2.3', values);
        expect(fragment).toMatch(/^#answers=[\w-]+$/);
        expect(await fromFragment(fragment!)).toEqual({ ok: true, answers: { template: 'lamp-note', version: '1.2.3', values } });
      }),
    );
  });

  it('leaves out what is empty', async () => {
    const fragment = await toFragment('a', '1.0.0', { x: [''], y: [], z: ['', 'z'] });
    expect(await fromFragment(fragment!)).toMatchObject({ answers: { values: { z: ['', 'z'] } } });
  });

  it('is no other fragment', async () => {
    expect([await fromFragment(''), await fromFragment('#main')]).toEqual([undefined, undefined]);
  });

  it.each([
    ['nothing', '#answers='],
    ['other letters', '#answers=%00'],
    ['half a link', linkOf(['lamp-note', '1.0.0', { team: ['A text that is long enough to be cut'] }]).slice(0, 40)],
    ['no JSON', linkOf('{')],
    ['no list', linkOf({ template: 'a' })],
    ['more parts', linkOf(['a', '1.0.0', {}, 1])],
    ['a path for a template', linkOf(['../a', '1.0.0', {}])],
    ['no version', linkOf(['a', 'latest', {}])],
    ['values that are no texts', linkOf(['a', '1.0.0', { team: [1] }])],
    ['a name that no control has', linkOf('["a","1.0.0",{"__proto__":["x"]}]')],
    ['bytes that are no text', `#answers=${deflateRawSync(Buffer.from([0x22, 0xff, 0x22])).toString('base64url')}`],
  ])('that is damaged says so: %s', async (_, fragment) => {
    expect(await fromFragment(fragment)).toEqual(DAMAGED);
  });

  it('is not made where it would not be opened', async () => {
    const longest = 1_000_000 - JSON.stringify(['a', '1.0.0', { team: [''] }]).length;
    const opened = await fromFragment((await toFragment('a', '1.0.0', { team: ['x'.repeat(longest)] }))!);
    expect(opened).toMatchObject({ ok: true });
    expect(await toFragment('a', '1.0.0', { team: ['x'.repeat(longest + 1)] })).toBeUndefined();
    // Characters that deflate cannot shorten make the longest link.
    const random = Array.from({ length: longest }, (_, i) => String.fromCharCode(35 + ((i * 7919 + (i >> 3) * 104729) % 56))).join('');
    expect(await fromFragment((await toFragment('a', '1.0.0', { team: [random] }))!)).toMatchObject({ ok: true });
  });

  it('unfolds to one megabyte at most', async () => {
    const bomb = linkOf(['a', '1.0.0', { team: ['x'.repeat(50_000_000)] }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await fromFragment(bomb)).toMatchObject({ ok: false, message: expect.stringContaining('more than 1 MB') });
    expect(await fromFragment(`#answers=${'A'.repeat(1_500_000)}`)).toMatchObject({
      ok: false,
      message: expect.stringContaining('more than 1 MB'),
    });
  });
});

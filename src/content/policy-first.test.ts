import { describe, expect, it } from 'vitest';
import { withPolicyFirst } from './policy-first.ts';

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-$&$1='">`;
const page = (head: string): string => `<!DOCTYPE html><html lang="en"><head>${head}</head><body><p>Lamps</p></body></html>`;

describe('withPolicyFirst', () => {
  it.each([
    ['a script', '<script src="/a.js"></script>'],
    ['a preloaded font', '<link rel="preload" href="/a.woff2" as="font">'],
    ['a style sheet and a title', '<title>Lamps</title><link rel="stylesheet" href="/a.css">'],
    ['a meta that leads on', '<meta http-equiv="refresh" content="0; url=/b/">'],
  ])('puts the policy before %s', (_, before) => {
    expect(withPolicyFirst(page(`<meta charset="utf-8">${before}${POLICY}<link rel="icon" href="/i.svg">`))).toBe(
      page(`${POLICY}<meta charset="utf-8">${before}<link rel="icon" href="/i.svg">`),
    );
  });

  it('changes nothing that it has changed before', () => {
    const once = withPolicyFirst(page(`<meta charset="utf-8"><title>Lamps</title>${POLICY}`));
    expect(withPolicyFirst(once)).toBe(once);
  });

  it('leaves the encoding where a browser finds it when the policy is very long', () => {
    const long = POLICY.replace('self', 'self'.padEnd(1200, ' '));
    expect(withPolicyFirst(page(`<title>Lamps</title><meta charset="utf-8">${long}`))).toBe(
      page(`<meta charset="utf-8">${long}<title>Lamps</title>`),
    );
  });

  it.each([
    ['a page without a policy', page('<meta charset="utf-8"><title>Lamps</title>')],
    ['a page without a head', '<p>Lamps</p>'],
    ['words about a policy in the body', page('<title>Lamps</title>').replace('Lamps</p>', `${POLICY}</p>`)],
  ])('leaves %s as it is', (_, html) => expect(withPolicyFirst(html)).toBe(html));
});

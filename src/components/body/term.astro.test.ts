import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import { keepAnchors } from './page-ids.ts';
import Term from './Term.astro';

const props = { term: { slug: 'led-driver', title: 'LED driver', short: 'It feeds the lamp.' }, page: '/glossary/led-driver/' };

it('is a button that opens its meaning, which also describes it', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Term, { props, slots: { default: 'drivers' } })).toMatchInlineSnapshot(
    `"<span class="term"><button type="button" popovertarget="term-led-driver" aria-describedby="term-led-driver-text">drivers</button><span popover id="term-led-driver" class="tip" data-aside data-pagefind-ignore><span id="term-led-driver-text">It feeds the lamp.</span> <a href="/glossary/led-driver/">More on LED driver</a></span></span>"`,
  );
});

it('has an id of its own each time it stands on a page', async () => {
  const container = await AstroContainer.create();
  const locals = {};
  const ids = [];
  for (let i = 0; i < 3; i++)
    ids.push(/popovertarget="([^"]*)"/.exec(await container.renderToString(Term, { props, locals, slots: { default: 'drivers' } }))?.[1]);
  expect(ids).toEqual(['term-led-driver', 'term-led-driver-2', 'term-led-driver-3']);
});

it('gives way to a heading that has its id, and to another term whose name ends in a number', async () => {
  const container = await AstroContainer.create();
  const locals = {};
  keepAnchors(locals, ['term-led-driver', 'term-led-driver-2-text']);
  const idOf = async (slug: string) => {
    const html = await container.renderToString(Term, { props: { ...props, term: { ...props.term, slug } }, locals });
    return /popovertarget="([^"]*)"/.exec(html)?.[1];
  };
  expect(await idOf('led-driver-4')).toBe('term-led-driver-4');
  expect(await idOf('led-driver')).toBe('term-led-driver-3');
  expect(await idOf('led-driver')).toBe('term-led-driver-5');
});

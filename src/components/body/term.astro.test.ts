import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Term from './Term.astro';

const props = { term: { slug: 'led-driver', title: 'LED driver', short: 'It feeds the lamp.' }, page: '/glossary/led-driver/' };

it('is a button that opens its meaning, which also describes it', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Term, { props, slots: { default: 'drivers' } })).toMatchInlineSnapshot(`"<span class="term"><button type="button" popovertarget="term-lead-time" aria-describedby="term-lead-time-text">drivers</button><span popover id="term-lead-time" class="tip" data-aside data-pagefind-ignore><span id="term-lead-time-text">From order to delivery.</span> <a href="/glossary/lead-time/">More on lead time</a></span></span>"`);
});

it('has an id of its own each time it stands on a page', async () => {
  const container = await AstroContainer.create();
  const locals = {};
  const ids = [];
  for (let i = 0; i < 3; i++) ids.push(/popovertarget="([^"]*)"/.exec(await container.renderToString(Term, { props, locals, slots: { default: 'drivers' } }))?.[1]);
  expect(ids).toEqual(['term-led-driver', 'term-led-driver-2', 'term-led-driver-3']);
});

import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import type { Part } from '../markdown/to-hast.ts';
import Parts from './Parts.astro';

const html = (value: string): Part => ({ type: 'html', html: value });
const component = (
  name: string,
  parts: Part[] = [],
  attributes: Extract<Part, { type: 'component' }>['attributes'] = {},
  inline = false,
): Part => ({ type: 'component', name, attributes, inline, parts });
const props = {
  terms: { lead: { slug: 'lead', title: 'Lead', short: 'A name.' } },
  images: { './lamp.png': { src: '/lamp.png', width: 300, height: 200, format: 'png' as const } },
  href: (url: string) => `/handbook${url}`,
};

/** Parts as they are rendered on one page. */
async function render(...parts: Part[]): Promise<string> {
  const container = await AstroContainer.create();
  return container.renderToString(Parts, { props: { ...props, parts } });
}

it('leaves runs of HTML as they are', async () => {
  expect(await render(html('<p>Mind the <b>step</b> &amp; lamp.</p>'))).toMatchInlineSnapshot(`"<p>Mind the <b>step</b> &amp; lamp.</p>"`);
});

it('sets elements with their attributes around parts, without a space among words', async () => {
  const cell: Part = {
    type: 'element',
    tag: 'td',
    attributes: { class: 'number', 'data-x': true },
    parts: [html('('), component('Field', [html('[Team]')], { id: 'team' }, true), html(')')],
  };
  expect(await render(cell)).toMatchInlineSnapshot(`"<td class="number" data-x="true">(<span class="field">[Team]</span>)</td>"`);
});

it('gives a term its meaning and its page, and each an id of its own', async () => {
  const term = component('Term', [html('leads')], { id: 'lead' }, true);
  expect(await render(term, html(' and '), term)).toMatchInlineSnapshot(
    `"<span class="term"><button type="button" popovertarget="term-lead" aria-describedby="term-lead-text">leads</button><span popover id="term-lead" class="tip" data-aside data-pagefind-ignore><span id="term-lead-text">A name.</span> <a href="/handbook/glossary/lead/">More on Lead</a></span></span> and <span class="term"><button type="button" popovertarget="term-lead-2" aria-describedby="term-lead-2-text">leads</button><span popover id="term-lead-2" class="tip" data-aside data-pagefind-ignore><span id="term-lead-2-text">A name.</span> <a href="/handbook/glossary/lead/">More on Lead</a></span></span>"`,
  );
});

it('links a citation to the record of its source', async () => {
  const cite = component('Cite', [html('(Log, 2025)')], { id: 'log', label: 'Log, 2025', words: 'A log.', reviewBy: '2027-05-24' }, true);
  expect(await render(cite)).toContain('<a href="/handbook/sources/log/" aria-describedby="cite-log">(Log, 2025)</a>');
});

it('finds the file of an image', async () => {
  expect(await render(component('Image', [], { src: './lamp.png', alt: 'A lamp', title: '' }, true))).toMatchInlineSnapshot(
    `"<picture><source srcset="/_image/?href=%2Flamp.png&amp;w=300&amp;h=200&amp;f=webp 300w" type="image/webp" sizes="(min-width: 48rem) 42rem, 100vw"><img src="/_image/?href=%2Flamp.png&amp;w=300&amp;h=200&amp;f=png" srcset="/_image/?href=%2Flamp.png&amp;w=300&amp;h=200&amp;f=png 300w" data-image-component="true" alt="A lamp" sizes="(min-width: 48rem) 42rem, 100vw" loading="lazy" decoding="async" width="300" height="200"></picture>"`,
  );
});

it('nests components by their names', async () => {
  const parts = [
    component('Steps', [component('Step', [html('<p>One</p>')])]),
    component('Tabs', [component('Tab', [html('<p>A</p>')], { label: 'Post' })]),
    component('Lines', [component('Old', [html('<p>O</p>')]), component('New', [html('<p>N</p>')])]),
    component('Document', [component('Section', [html('<h3 id="a">A</h3>')], { id: 'a' })], { filled: true }),
    component('Aside', [html('<p>Law</p>')], { kind: 'law' }),
    component('When', [html('if so')], { field: 'x' }, true),
    component('Each', [html('<p>row</p>')], { field: 'x' }),
    component('Figure', [html('3%')], {}, true),
    component('Card', [html('<p>Fact</p>')]),
    ...['Leave', 'Situation', 'Related'].map((name) => component(name, [html('<p>P</p>')])),
  ];
  expect(await render(...parts)).toMatchInlineSnapshot(
    `"<ol class="steps"><li><p>One</p></li></ol><div class="tabs"><details class="tab" open><summary>Post</summary><p>A</p></details></div><div class="lines"><div class="line line-old"><p>O</p></div><div class="line line-new"><p>N</p></div></div><div class="document document-filled"><section><h3 id="a">A</h3></section></div><div class="aside aside-law" role="note"><p>Law</p></div>if so<div class="each"><p>row</p></div><strong class="figure">3%</strong><div class="facts"><p>Fact</p></div><div class="leave"><p>P</p></div><div class="situation"><p>P</p></div><div class="related"><p>P</p></div>"`,
  );
});

it('fails for a component that nobody made', async () => {
  await expect(render(component('Lamp'))).rejects.toThrow('There is no component for <Lamp>; add it to Parts.astro.');
});

import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import { outline } from '../domain/document/outline.ts';
import { parseBody } from '../markdown/parse.ts';
import Body from './Body.astro';

const terms = { lead: { slug: 'lead', title: 'Lead', short: 'A name.' } };
const href = (url: string) => (url.startsWith('/') ? `/handbook${url}` : url);

/** The page of a source, as a contributor writes it. */
async function render(source: string): Promise<string> {
  const { tree, issues } = parseBody(source, 'guides/lamp.mdx');
  expect(issues).toEqual([]);
  const container = await AstroContainer.create();
  return container.renderToString(Body, { props: { tree, headings: outline(tree), terms, images: {}, href } });
}

it('gives headings their anchors, twice the same words two of them', async () => {
  expect(await render('## Do it\n\n## Do it\n\n<Section id="scope">\n\n## What it covers\n\n</Section>')).toMatchInlineSnapshot(`
    "<h2 id="do-it">Do it</h2>
    <h2 id="do-it-1">Do it</h2>
    <section><h2 id="scope">What it covers</h2></section>"
  `);
});

it('resolves links within the site, and gives those that leave it no hold on the page', async () => {
  expect(await render('[Plan](/guides/plan/#next), [Lamp](https://lamp.example/), [below](#next).')).toMatchInlineSnapshot(
    `"<p><a href="/handbook/guides/plan/#next">Plan</a>, <a href="https://lamp.example/" rel="noopener">Lamp</a>, <a href="#next">below</a>.</p>"`,
  );
});

it('keeps punctuation at a term', async () => {
  expect(await render('The <Term id="lead">lead</Term>, and *a <Term id="lead">lead</Term>*.')).toMatchInlineSnapshot(
    `"<p>The <span class="term"><button type="button" popovertarget="term-lead-2" aria-describedby="term-lead-2-text">lead</button><span popover id="term-lead-2" class="tip" data-aside data-pagefind-ignore><span id="term-lead-2-text">A name.</span> <a href="/handbook/glossary/lead/">More on Lead</a></span></span>, and <em>a <span class="term"><button type="button" popovertarget="term-lead" aria-describedby="term-lead-text">lead</button><span popover id="term-lead" class="tip" data-aside data-pagefind-ignore><span id="term-lead-text">A name.</span> <a href="/handbook/glossary/lead/">More on Lead</a></span></span></em>.</p>"`,
  );
});

it('makes a named group of a table, and sets numbers to the right', async () => {
  expect(await render('| Lamp | Watt |\n|:--|---:|\n| <Term id="lead">L1</Term> | 40 |')).toMatchInlineSnapshot(`
    "<div class="table" role="group" tabindex="0" aria-label="Table: Lamp, Watt"><table>
    <thead>
    <tr>
    <th scope="col">Lamp</th>
    <th class="number" scope="col">Watt</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td><span class="term"><button type="button" popovertarget="term-lead" aria-describedby="term-lead-text">L1</button><span popover id="term-lead" class="tip" data-aside data-pagefind-ignore><span id="term-lead-text">A name.</span> <a href="/handbook/glossary/lead/">More on Lead</a></span></span></td>
    <td class="number">40</td>
    </tr>
    </tbody>
    </table></div>"
  `);
});

it('names the boxes of a task list', async () => {
  expect(await render('- [x] Sent\n- [ ] Read the <Term id="lead">lead</Term>')).toMatchInlineSnapshot(`
    "<ul class="contains-task-list">
    <li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> Sent</li>
    <li class="task-list-item"><input type="checkbox" disabled aria-label="To do"> Read the <span class="term"><button type="button" popovertarget="term-lead" aria-describedby="term-lead-text">lead</button><span popover id="term-lead" class="tip" data-aside data-pagefind-ignore><span id="term-lead-text">A name.</span> <a href="/handbook/glossary/lead/">More on Lead</a></span></span></li>
    </ul>"
  `);
});

it('highlights code, and shows what it does not know as it is', async () => {
  expect(await render('```ts\nconst lamp = 1;\n```\n\n```lamp\n<on>\n```')).toMatchInlineSnapshot(`
    "<pre tabindex="0"><code class="language-ts"><span class="hljs-keyword">const</span> lamp = <span class="hljs-number">1</span>;</code></pre>
    <pre tabindex="0"><code class="language-lamp">&#x3C;on></code></pre>"
  `);
});

it('links footnotes both ways', async () => {
  expect(await render('Sold out[^1].\n\n[^1]: By the <Term id="lead">lead</Term>.')).toMatchInlineSnapshot(`
    "<p>Sold out<sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>
    <section data-footnotes="true" class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>
    <ol>
    <li id="fn-1">
    <p>By the <span class="term"><button type="button" popovertarget="term-lead" aria-describedby="term-lead-text">lead</button><span popover id="term-lead" class="tip" data-aside data-pagefind-ignore><span id="term-lead-text">A name.</span> <a href="/handbook/glossary/lead/">More on Lead</a></span></span>. <a href="#fnref-1" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a></p>
    </li>
    </ol>
    </section>"
  `);
});

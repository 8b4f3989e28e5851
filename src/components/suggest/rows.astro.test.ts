import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Rows from './Rows.astro';

it('is a group with a number, and offers copies only where there is a list to copy', async () => {
  const container = await AstroContainer.create();
  const props = { list: 'changes', one: 'Change', add: 'Add a change' };
  const html = await container.renderToString(Rows, { props, slots: { default: '<p>fields</p>' } });
  expect(html).toMatch(/<fieldset[^>]*data-row[^>]*>\s*<legend>\s*Change <span data-number>1<\/span>\s*<\/legend>\s*<p>fields<\/p>/);
  expect(html).not.toContain('data-copy-from');
  expect(await container.renderToString(Rows, { props: { ...props, from: 'before' } })).toContain('data-copy-from="before"');
});

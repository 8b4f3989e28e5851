import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Mark from './Mark.astro';

it('is hidden, with the day after which it is shown', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Mark, { props: { after: '2027-05-24', words: 'Review overdue.' } })).toMatchInlineSnapshot(
    `"<strong class="mark" data-due="2027-05-24" hidden> Review overdue.</strong>"`,
  );
});

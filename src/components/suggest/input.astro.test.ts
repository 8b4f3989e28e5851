import type { ComponentProps } from 'astro/types';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Input from './Input.astro';

const render = async (props: ComponentProps<typeof Input>) => (await AstroContainer.create()).renderToString(Input, { props });

it('ties label, hint and field together by the path of the value', async () => {
  const html = await render({ name: 'before.0.work', label: 'Minutes', hint: 'For one item.', type: 'number', optional: true });
  expect(html).toMatchInlineSnapshot(
    `"<div class="question question-short"><label for="before-0-work">Minutes <span class="optional">(optional)</span></label><p class="hint" id="before-0-work-hint">For one item.</p><input id="before-0-work" name="before.0.work" aria-describedby="before-0-work-hint" type="text" inputmode="decimal"></div>"`,
  );
});

it('names its choices also where the list is not shown', async () => {
  const html = await render({
    name: 'kind',
    label: 'Kind',
    options: [
      { value: 'a', label: 'One' },
      { value: 'b', label: 'Two' },
    ],
  });
  expect(html).toMatch(/<option value="a">One<\/option>.*<p class="without-js choices">One; Two\.<\/p>/s);
});

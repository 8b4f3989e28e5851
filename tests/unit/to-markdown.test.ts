import { expect, it } from 'vitest';
import { emphasis, list, paragraph, root, strong } from '../../src/domain/document/build.ts';
import { toMarkdown } from '../../src/domain/document/to-markdown.ts';

it('keeps the space after a label out of its emphasis, so that no entity is needed', () => {
  const tree = root(
    paragraph(strong('You leave with '), 'a page.'),
    list([
      [strong('Quarter: '), '2026-Q4'],
      [emphasis('one '), strong('two')],
    ]),
  );
  expect(toMarkdown(tree, (url) => url)).toBe('**You leave with** a page.\n\n- **Quarter:** 2026-Q4\n- _one_ **two**\n');
});

import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { createSample } from '../../tests/exports/documents.ts';
import { oneAnswer, oneAnswerOf } from '../../tests/exports/everything.ts';
import { HOSTILE_ANSWERS } from '../../tests/hostile/answers.ts';
import { toText } from '../domain/document/text.ts';
import type { Tree } from '../domain/document/types.ts';
import { walk } from '../domain/document/walk.ts';
import { documentMarkdown } from '../domain/template/markdown.ts';
import { plainText } from '../domain/template/plain.ts';
import { createDocx } from './docx.ts';
import { readDocx } from './read-docx.ts';

const parse = (markdown: string): Tree =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(markdown.replace(/^---\n[\s\S]*?\n---\n/, '')) as Tree;

/** Everything that the text is made of but its words. */
function shape(tree: Tree): string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    // A bare address is text; that some readers of Markdown lead to where it says cannot be kept from them.
    const isBare = node.type === 'link' && [`http://${toText(node)}`, `mailto:${toText(node)}`, toText(node)].includes(node.url);
    if (node.type !== 'text' && node.type !== 'break' && !isBare) found.push(node.type === 'html' ? node.value : node.type);
  });
  return found;
}

const folded = (value: string): string => value.replace(/\s+/g, ' ').trim();

describe('a hostile answer is text, and nothing but text', () => {
  it.each(Object.entries(HOSTILE_ANSWERS))('%s', async (_name, value) => {
    const { document, identity, answers } = createSample(oneAnswer, oneAnswerOf(value));
    const markdown = documentMarkdown(document, identity);
    const tree = parse(markdown);
    const harmless = createSample(oneAnswer, oneAnswerOf('word'));
    expect(shape(tree)).toEqual(shape(parse(documentMarkdown(harmless.document, harmless.identity))));
    const words = folded(plainText(value));
    expect(folded(toText(tree)).split(words)).toHaveLength(7);

    const bytes = await createDocx(document, identity, answers);
    const read = readDocx(bytes);
    expect(read.markdown).toBe(markdown);
    expect(read.answers).toEqual(JSON.parse(JSON.stringify(answers)));
  });
});

import { paragraph, strong, text } from './build.ts';
import type { ComponentNode } from './types.ts';

const ASIDES = { note: 'Note', warning: 'Mind', example: 'Example', law: 'Law' } as const;

/**
 * A component that frames its content, with the words that the frame shows among its children: the title of an aside, the
 * title and the minutes of a step, what an old and a new line are. Any other component is returned as it is.
 */
export function expandFrame(node: ComponentNode): ComponentNode {
  const { attributes } = node;
  switch (node.name) {
    case 'Aside': {
      const kind = (attributes.kind as keyof typeof ASIDES | undefined) ?? 'note';
      return { ...node, attributes: { kind }, children: [paragraph(strong(String(attributes.title ?? ASIDES[kind]))), ...node.children] };
    }
    case 'Step': {
      const time = attributes.minutes === undefined ? [] : [text(` · ${String(attributes.minutes)} minutes`)];
      return { ...node, attributes: {}, children: [paragraph(strong(String(attributes.title)), ...time), ...node.children] };
    }
    case 'Old':
    case 'New':
      return {
        ...node,
        children: [paragraph(strong(node.name === 'Old' ? 'What most people say' : 'What shows ownership')), ...node.children],
      };
    default:
      return node;
  }
}

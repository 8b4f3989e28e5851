import { heading, link, list, text } from '../../document/build.ts';
import type { ComponentNode, Node } from '../../document/types.ts';
import type { Ref } from '../../schema/names.ts';
import { controlAnchor } from '../../schema/rule.ts';
import type { Facts } from '../facts.ts';

/** A block component that frames its children. */
export const frame = (name: string, children: Node[], attributes: ComponentNode['attributes'] = {}): Node => ({
  type: 'component',
  name,
  attributes,
  inline: false,
  children,
});

/** A heading with a plain list under it. */
export const listed = (title: string, items: readonly string[]): Node[] => [heading(title), list(items.map((item) => [item]))];

/** A link to an entry with its title. */
export function refLink(ref: Ref, facts: Facts): Node {
  const card = facts.cards[ref];
  if (card) return link(card.path, card.title);
  const source = facts.sources[ref.replace(/^sources\//, '')];
  return source ? link(`/${ref}/`, source.title) : text(ref);
}

/** Links to entries, joined by commas. */
export const refLinks = (refs: readonly Ref[], facts: Facts): Node[] =>
  refs.flatMap((ref, i) => [...(i > 0 ? [text(', ')] : []), refLink(ref, facts)]);

/** Links to controls on the page of controls, joined by commas. */
export const controlLinks = (controls: readonly string[]): Node[] =>
  controls.flatMap((control, i) => [...(i > 0 ? [text(', ')] : []), link(`/controls/#${controlAnchor(control)}`, control)]);

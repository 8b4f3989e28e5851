import { DOCX_LIMITS } from '../../domain/limits.ts';
import { marksOf, STYLE } from '../docx/names.ts';
import { tooMany } from './fault.ts';
import { child, elements, valueOf, type XmlElement } from './xml.ts';

/** A style, as far as it says what words are. */
export interface Style {
  /** In lower case. */
  name: string;
  basedOn?: string;
  run?: XmlElement;
  paragraph?: XmlElement;
}

/** How words look, as far as it matters to what they say. */
export interface Look {
  /** What marks them, from the outer to the inner where `isOrdered`. */
  marks: string;
  isOrdered: boolean;
  /** Whether they are shown nowhere. */
  isHidden: boolean;
  script?: 'superscript' | 'subscript';
}

/** The styles of a file. What a style is based on is followed once. */
export class StyleSheet {
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly chains = new Map<string, readonly Style[]>();
  private readonly looks = new Map<string, Look>();

  /** @throws FileFault for too many styles */
  constructor(root: XmlElement | undefined) {
    const styles = elements(root, 'w:style');
    if (styles.length > DOCX_LIMITS.styles) throw tooMany('styles', DOCX_LIMITS.styles);
    this.styles = new Map(
      styles.map((style) => [
        style.attributes['w:styleId'] ?? '',
        {
          name: (valueOf(style, 'w:name') ?? '').toLowerCase(),
          basedOn: valueOf(style, 'w:basedOn'),
          run: child(style, 'w:rPr'),
          paragraph: child(style, 'w:pPr'),
        },
      ]),
    );
  }

  /** A style and those it is based on, the nearest first. @throws FileFault for a chain without end */
  chain(id: string): readonly Style[] {
    const known = this.chains.get(id);
    if (known) return known;
    const chain: Style[] = [];
    for (let style = this.styles.get(id); style && !chain.includes(style); style = this.styles.get(style.basedOn ?? '')) {
      if (chain.length >= DOCX_LIMITS.styleDepth) throw tooMany('styles that are based on each other', DOCX_LIMITS.styleDepth);
      chain.push(style);
    }
    this.chains.set(id, chain);
    return chain;
  }

  /**
   * How words of a run look.
   * @param properties its own
   * @param paragraph id of the style of its paragraph
   */
  look(properties: XmlElement | undefined, paragraph: string): Look {
    return withProperties(this.styled(valueOf(properties, 'w:rStyle') ?? '', paragraph), properties);
  }

  private styled(id: string, paragraph: string): Look {
    const key = `${id}\n${paragraph}`;
    const known = this.looks.get(key);
    if (known) return known;
    let marks = '';
    let ordered = '';
    // What a style of a paragraph sets bold is a heading, not emphasis; what it hides is hidden.
    const around = this.chain(paragraph).toReversed();
    let look = around.reduce<Look>(
      ({ isHidden }, { run }) => ({ ...PLAIN, isHidden: withProperties({ ...PLAIN, isHidden }, run).isHidden }),
      PLAIN,
    );
    for (const style of this.chain(id).toReversed()) {
      ordered = marksOf(style.name) || ordered;
      if (style.name === STYLE.inlineCode.toLowerCase()) marks += 'c';
      look = withProperties({ ...look, marks }, style.run);
      marks = look.marks;
    }
    look = { ...look, marks: [...new Set(ordered + marks)].join(''), isOrdered: ordered.length > 1 };
    this.looks.set(key, look);
    return look;
  }
}

const PLAIN: Look = { marks: '', isOrdered: false, isHidden: false };
const PROPERTY = { 'w:b': 's', 'w:i': 'e', 'w:strike': 'd', 'w:dstrike': 'd' } as const;
const OFF = ['0', 'false', 'off', 'none'];

/** Whether a property is on or off. `undefined` if it is not set. */
export const isOn = (properties: XmlElement | undefined, name: string): boolean | undefined => {
  const property = child(properties, name);
  return property && !OFF.includes(property.attributes['w:val'] ?? '1');
};

function withProperties(look: Look, properties: XmlElement | undefined): Look {
  if (!properties) return look;
  let { marks } = look;
  for (const [name, mark] of Object.entries(PROPERTY)) {
    const isSet = isOn(properties, name);
    if (isSet === false) marks = marks.replace(mark, '');
    else if (isSet && !marks.includes(mark)) marks += mark;
  }
  const script = valueOf(properties, 'w:vertAlign');
  return {
    ...look,
    marks,
    isHidden: isOn(properties, 'w:vanish') ?? look.isHidden,
    script: script === undefined ? look.script : script === 'superscript' || script === 'subscript' ? script : undefined,
  };
}

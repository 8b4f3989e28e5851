import type { Findings } from './findings.ts';
import { descendants, elements, shownText, type XmlElement } from './xml.ts';

/** Reports the text boxes, pictures, charts, diagrams and objects of a drawing, with their words or what describes them. */
export function reportGraphic(graphic: XmlElement, drawings: ReadonlyMap<string, string>, findings: Findings): void {
  let described = '';
  let isReported = false;
  const report = (kind: 'text-box' | 'picture' | 'chart' | 'diagram' | 'object', words: string): void => {
    isReported = true;
    findings.report(kind, words);
  };
  // A text box may hold another drawing, whose words are a part of its own.
  for (const part of descendants(graphic, ({ name }) => name !== 'w:txbxContent')) {
    const { attributes } = part;
    if (part.name === 'wp:docPr') described = attributes.descr || attributes.title || attributes.name || '';
    else if (part.name === 'w:txbxContent') {
      if (shownText(part) !== '') report('text-box', shownText(part));
    } else if (part.name === 'pic:pic') report('picture', described);
    else if (part.name === 'v:imagedata' && graphic.name === 'w:pict') report('picture', attributes['o:title'] ?? '');
    else if (part.name === 'c:chart') report('chart', drawings.get(attributes['r:id'] ?? '') || described);
    else if (part.name === 'dgm:relIds') report('diagram', drawings.get(attributes['r:dm'] ?? '') || described);
    else if (part.name === 'o:OLEObject') report('object', attributes.ProgID ?? '');
    else if (part.name === 'v:textpath') report('text-box', attributes.string ?? '');
  }
  if (!isReported && elements(graphic).length > 0) findings.report(graphic.name === 'w:object' ? 'object' : 'picture', described);
}

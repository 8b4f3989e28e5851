import { strFromU8, unzipSync } from 'fflate';
import { descendants, elements, parseXml, type XmlElement } from '../../src/exports/read/xml.ts';

/** Order of the children of properties, as the schema of WordprocessingML has them. */
const ORDER = Object.entries({
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
}).map(([name, children]) => [name, children.split(' ')] as const);

/** The parts of a package of Office, by path. */
export const readPackage = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));

/** What would make Office repair or refuse a package, in words; nothing where it is sound. */
export function describePackageFaults(bytes: Uint8Array): string[] {
  const parts = readPackage(bytes);
  const faults: string[] = [];
  const trees = new Map([...parts].map(([path, text]) => [path, parseXml(text, path)]));
  const types = elements(trees.get('[Content_Types].xml')).map(({ attributes }) => attributes);
  for (const path of parts.keys()) {
    const isListed = types.some((type) => type.PartName === `/${path}` || (type.Extension && path.endsWith(`.${type.Extension}`)));
    if (!isListed && path !== '[Content_Types].xml') faults.push(`${path} has no content type`);
  }
  for (const { PartName } of types)
    if (PartName && !parts.has(PartName.slice(1))) faults.push(`${PartName} has a content type but is not there`);
  for (const [path, tree] of trees) if (path.endsWith('.rels')) faults.push(...relationshipFaults(path, tree, parts));
  for (const [path, tree] of trees) if (path.startsWith('word/')) faults.push(...wordFaults(path, tree, trees));
  return faults;
}

function relationshipFaults(path: string, tree: XmlElement, parts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const source = path.replace('_rels/', '').replace(/\.rels$/, '');
  const ids = elements(tree).map(({ attributes }) => attributes.Id);
  if (new Set(ids).size !== ids.length) faults.push(`${path} has one id twice`);
  for (const { attributes } of elements(tree)) {
    if (attributes.TargetMode === 'External') continue;
    const target = new URL(attributes.Target ?? '', `file:///${source}`).pathname.slice(1);
    if (!parts.has(target)) faults.push(`${path} leads to ${target}, which is not there`);
  }
  for (const [, id] of (parts.get(source) ?? '').matchAll(/\br:id="([^"]+)"/g))
    if (!ids.includes(id)) faults.push(`${source} names ${id}, which ${path} lacks`);
  return faults;
}

function wordFaults(path: string, tree: XmlElement, trees: ReadonlyMap<string, XmlElement>): string[] {
  const faults: string[] = [];
  const seen = new Map<string, Set<string>>();
  const once = (kind: string, value: string | undefined) => {
    const values = seen.get(kind) ?? new Set();
    if (values.has(value ?? '')) faults.push(`${path} has the ${kind} ${value} twice`);
    seen.set(kind, values.add(value ?? ''));
  };
  const styles = new Set(elements(trees.get('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']));
  const numbers = new Set(elements(trees.get('word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId']));
  const notes = new Set(elements(trees.get('word/footnotes.xml'), 'w:footnote').map(({ attributes }) => attributes['w:id']));
  for (const element of descendants(tree)) {
    const { name, attributes } = element;
    const value = attributes['w:val'];
    if (name === 'w:bookmarkStart') {
      once('bookmark', attributes['w:id']);
      once('name of a bookmark', attributes['w:name']?.toLowerCase());
      if ((attributes['w:name'] ?? '').length > 40) faults.push(`${path} has a bookmark of more than 40 letters: ${attributes['w:name']}`);
    }
    if (name === 'w:bookmarkEnd' && !seen.get('bookmark')?.has(attributes['w:id'] ?? ''))
      faults.push(`${path} ends a bookmark that did not begin`);
    if (name === 'w:style') once('style', attributes['w:styleId']);
    if (name === 'w:num') once('list', attributes['w:numId']);
    if (name === 'w:abstractNum') once('definition of a list', attributes['w:abstractNumId']);
    if (name === 'w:footnote') once('note', attributes['w:id']);
    if (['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next', 'w:link'].includes(name) && !styles.has(value) && value !== 'DefaultParagraphFont')
      faults.push(`${path} uses the style ${value}, which is not there`);
    if (name === 'w:numId' && !numbers.has(value)) faults.push(`${path} uses the list ${value}, which is not there`);
    if (name === 'w:footnoteReference' && !notes.has(attributes['w:id'])) faults.push(`${path} refers to the note ${attributes['w:id']}`);
    if (name === 'w:tc' && elements(element).at(-1)?.name !== 'w:p') faults.push(`${path} has a cell that does not end in a paragraph`);
    if (name === 'w:tr' && elements(element, 'w:tc').length === 0) faults.push(`${path} has a row without cells`);
    const order = ORDER.find(([parent]) => parent === name)?.[1];
    if (!order) continue;
    const places = elements(element).map((inner) => order.indexOf(inner.name.replace('w:', '')));
    if (places.includes(-1)) faults.push(`${path} has ${elements(element)[places.indexOf(-1)]!.name} in ${name}`);
    if (places.some((place, i) => i > 0 && place < places[i - 1]!)) faults.push(`${path} has the children of ${name} in another order`);
  }
  const body = elements(tree, 'w:body')[0];
  const blocks = elements(body);
  blocks.forEach((block, i) => {
    if (block.name === 'w:tbl' && blocks[i + 1]?.name !== 'w:p') faults.push(`${path} has a table without a paragraph after it`);
  });
  return faults;
}

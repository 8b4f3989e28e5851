import type { FilledDocument } from '../../domain/template/document.ts';
import { escapeXml } from '../../domain/xml.ts';

/** What a file says of itself. Its date is that of the release, so that the same document has the same parts; the library would take the clock. */
export function coreProperties({ title, credit, release }: FilledDocument): { path: string; data: string } {
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${release.date}T00:00:00Z</dcterms:${name}>`;
  const playbook = escapeXml(release.playbook);
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${playbook}</dc:creator><dc:description>${escapeXml(credit)}</dc:description>`,
    `<cp:lastModifiedBy>${playbook}</cp:lastModifiedBy>${date('created')}${date('modified')}<dc:language>${escapeXml(release.locale)}</dc:language>`,
    '</cp:coreProperties>',
  ];
  return { path: 'docProps/core.xml', data: data.join('') };
}

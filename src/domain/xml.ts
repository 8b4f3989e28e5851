/** A text without what no XML file may hold; half a character is a replacement character. */
export const xmlText = (value: string): string => value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** Such a text as XML writes it, among words and in attributes. */
export const escapeXml = (value: string): string =>
  xmlText(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

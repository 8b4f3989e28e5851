/** Text as XML writes it. Characters that XML cannot hold are left out. */
export const escapeXml = (value: string): string =>
  value
    // eslint-disable-next-line no-control-regex -- XML 1.0 forbids these characters, escaped or not
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * Puts a line into the bottom margin of every printed page, and the number of the page beside it.
 * @returns whether this browser has such margins
 */
export function setFooter(words: string): boolean {
  if (!('CSSMarginRule' in window)) return false;
  // In a string of CSS, a character that could end it is written by its number.
  const quoted = words.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
  const face = "font: 10pt 'Figtree', sans-serif; color: #4c534e;";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@page { @bottom-left { content: "${quoted}"; white-space: nowrap; ${face} } @bottom-right { content: counter(page) " / " counter(pages); ${face} } }`,
  );
  document.adoptedStyleSheets.push(sheet);
  return true;
}

import { MARGIN } from '../../domain/template/page-fill.ts';

/**
 * Says how pages are printed: their margins and direction, and the line in the bottom margin of each, with its number.
 * A sheet of its own comes after those of the site; Chromium lets the last `@page` count, whatever its name or layer.
 * @returns whether this browser has lines in margins
 */
export function setPageRule(landscape: boolean, footer: string): boolean {
  // In a string of CSS, a character that could end it is written by its number.
  const quoted = footer.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
  const face = "font: 10pt 'Figtree', sans-serif; color: #4c534e;";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page {
    margin: ${MARGIN}mm;
    ${landscape ? 'size: landscape;' : ''}
    @bottom-left { content: "${quoted}"; white-space: nowrap; ${face} }
    @bottom-right { content: counter(page) " / " counter(pages); ${face} }
  }`);
  document.adoptedStyleSheets.push(sheet);
  return 'CSSMarginRule' in window;
}

import { cleanLine } from '../clean.ts';
import { matches, type Candidate } from './candidates.ts';
import { fold } from './fold.ts';

/** Names as they were listed, one a line or with commas between them; of two that read the same, the first. */
export function listNames(typed: string): string[] {
  const seen = new Set<string>();
  return typed
    .split(/[\r\n,;]/)
    .map(cleanLine)
    .filter((name) => {
      const key = fold(name).text;
      if (!/[\p{L}\p{N}]/u.test(key) || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

const escape = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`);
const spelt = (name: string): string => name.toLowerCase().normalize('NFC').replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');

/**
 * Listed names in a folded text: whole words, in any case, with or without accents, over line breaks and hyphens.
 * A possessive keeps its ending: "Anna's" becomes "[name 1]'s".
 */
export function findNames(text: string, names: readonly string[]): Candidate[] {
  return names.flatMap((name, i) => {
    const forms = [...new Set([fold(name).text, fold(spelt(name)).text])].map((form) =>
      form
        .trim()
        .split(/[\s-]+/)
        .filter(Boolean)
        .map(escape)
        .join(String.raw`[\s\u00a0-]+`),
    );
    const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${forms.join('|')})(?![\p{L}\p{N}])`, 'gu');
    return matches(text, pattern, 'name', `[name ${i + 1}]`);
  });
}

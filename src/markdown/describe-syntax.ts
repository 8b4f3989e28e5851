import type { Code } from '../domain/issue.ts';
import { hintForTag, isTagName } from './html-tags.ts';

/** What is wrong with a body that is not MDX, in our own words. */
interface SyntaxFault {
  code: Code;
  message: string;
  hint: string;
}

/**
 * Says in plain words why a parser of MDX stopped.
 * @param words what the parser said
 * @param rest the source from where it stopped; a few hundred characters are enough
 */
export function describeSyntax(words: string, rest: string): SyntaxFault {
  if (rest.startsWith('<!--'))
    return {
      code: 'raw-html',
      message: 'Found an HTML comment, expected text only.',
      hint: 'Remove it. Notes to other authors go in the frontmatter, on a line that starts with #.',
    };
  const [, address] = /^<((?:https?:\/\/|mailto:)[^\s<>]{1,200}|[^\s<>@]{1,64}@[^\s<>]{1,100})>/i.exec(rest) ?? [];
  if (address !== undefined)
    return {
      code: 'mdx-syntax',
      message: `Found the address ${address} between angle brackets, expected a link.`,
      hint: `Write [words that say where it leads](${address.includes('@') && !address.includes(':') ? `mailto:${address}` : address}).`,
    };
  const [, unclosed] = /closing tag for `<([A-Za-z][\w.-]*)>`/.exec(words) ?? [];
  if (unclosed !== undefined)
    return isTagName(unclosed)
      ? { code: 'raw-html', message: `Found the HTML tag <${unclosed}>, expected Markdown.`, hint: hintForTag(unclosed) }
      : {
          code: 'mdx-syntax',
          message: `Found <${unclosed}>, which is never closed.`,
          hint: `Close it with </${unclosed}>, after an empty line; or write <${unclosed} … /> if it is empty.`,
        };
  const [, closing] = /^<\/([A-Za-z][\w.-]{0,60})/.exec(rest) ?? [];
  if (closing !== undefined)
    return {
      code: 'mdx-syntax',
      message: `Found </${closing}>, which closes nothing that is open here.`,
      hint: 'Remove it, or put the opening tag before it; close tags in the reverse of the order in which you opened them.',
    };
  if (rest.startsWith('<') && !/^<[A-Za-z]/.test(rest))
    return {
      code: 'mdx-syntax',
      message: 'Found a less-than sign that does not start a tag.',
      hint: 'Write `\\<`, or use words such as “fewer than” or “below”.',
    };
  return { code: 'mdx-syntax', message: words, hint: 'Close every tag, write `\\{` for a brace and `\\<` for a less-than sign.' };
}

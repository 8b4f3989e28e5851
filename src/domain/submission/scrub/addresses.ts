import { matches, type Candidate } from './candidates.ts';

const AT = String.raw`(?:\s{0,2}@\s{0,2}|\s?[\[(]\s?at\s?[\])]\s?)`;
const DOT = String.raw`(?:\.|\s?[\[(]\s?dot\s?[\])]\s?)`;
const LOCAL = String.raw`(?:"[^"\n]{1,64}"|[\p{L}\p{N}!#$%&'*+/=?^_{|}~.-]{1,64})`;
const HOST = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})`;
/** An address with a dot in its host, also where it is spelt with "at" and "dot" in brackets. */
const WITH_DOT = new RegExp(`${LOCAL}${AT}${HOST}(?:${DOT}${HOST})+`, 'gu');
/** An address of a machine in the same network: `name@server`. */
const WITHOUT_DOT = /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@\p{L}[\p{L}\p{N}-]{1,62}/gu;

/** E-mail addresses in a folded text. */
export const findEmails = (text: string): Candidate[] => [
  ...matches(text, WITH_DOT, 'email', '[email]'),
  ...matches(text, WITHOUT_DOT, 'email', '[email]'),
];

const LINK =
  /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s<>"]+|(?<![\p{L}\p{N}.@-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:\/[^\s<>"?]*)?\?[^\s<>"]*=[^\s<>"]*/gu;

/** Parts of links that can say who somebody is: the user before the host, and what follows a question mark. */
export function findLinkParts(text: string): Candidate[] {
  return [...text.matchAll(LINK)].flatMap((match) => {
    const found: Candidate[] = [];
    const link = match[0].replace(/(?<![.,;:!)\]'])[.,;:!)\]']+$/, '');
    const user = /^([a-z][a-z0-9+.-]*:\/\/)([^\s/?#]*)@/.exec(link);
    if (user) {
      const start = match.index + user[1]!.length;
      found.push({ kind: 'link', start, end: start + user[2]!.length, replacement: '[user]' });
    }
    const mark = link.indexOf('?');
    const query = mark >= 0 && mark < link.length - 1 ? mark : link.search(/#[^#=]*=/);
    if (query >= 0) {
      const start = match.index + query + 1;
      found.push({ kind: 'link', start, end: match.index + link.length, replacement: '[query]' });
    }
    return found;
  });
}

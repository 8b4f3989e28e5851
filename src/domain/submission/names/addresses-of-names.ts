import { VENDORS } from './words/vendors.ts';
import { keyOf } from './tokens.ts';

/** A handle, a profile or a web address that names its owner. */
export interface NamedAddress {
  kind: 'person' | 'company';
  start: number;
  end: number;
  /** What is taken out. */
  text: string;
  /** The part that may be a name: the handle, or the word before the ending of a domain. */
  name: string;
}

/** Everything that reads as an address: names in it are not looked for word by word. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"]+|[^\s@<>"(]{1,64}@[^\s@<>",;)]{1,255}/giu;
const HANDLE = /(?<![\p{L}\p{N}_.@/])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])?)/gu;
const EVERYBODY = new Set(
  'channel here everyone all team media import charset supports group mention handle username name user company'.split(' '),
);
const PROFILE =
  /(?:linkedin\.com\/(?:in|pub)|xing\.com\/profile|(?:twitter|x|instagram|facebook|github|medium|tiktok|youtube)\.com|bsky\.app\/profile)\/(@?[\p{L}\p{N}_.-]{2,60})/giu;
const NO_PROFILE = new Set(
  'company school share home hashtag search watch feed groups pages events help about legal settings orgs topics features explore reel'.split(
    ' ',
  ),
);
const ENDING =
  'com|net|org|biz|info|eu|io|co|ai|app|dev|cloud|shop|store|online|agency|group|tech|digital|media|solutions|gmbh|ltd|uk|ie|de|at|ch|li|fr|be|nl|lu|es|it|pt|pl|cz|sk|hu|ro|bg|gr|dk|se|no|fi|is|ee|lv|lt|us|ca|au|nz|jp|cn|in|sg|za|br|mx|tr|il|ua|hr|si';
const DOMAIN = new RegExp(
  String.raw`(?<![\p{L}\p{N}@.-])((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}(?:${ENDING}))(?![\p{L}\p{N}@-]|\.[\p{L}\p{N}])`,
  'giu',
);
/** Endings of two parts, and hosts that anybody may cite: they name no company of the reader's. */
const SECOND_LEVEL = new Set('co com org net ac gov gob nhs edu or gv police'.split(' '));
const PUBLIC_HOSTS = new Set(
  'europa example wikipedia wikimedia w3 ietf iso ico oecd legislation gov bund admin cnil edpb nist iab ftc rfc-editor creativecommons archive doi arxiv ssrn who un'.split(
    ' ',
  ),
);

/** Spans of a text that are addresses as a whole. */
export const addressSpans = (text: string): [start: number, end: number][] =>
  [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length]);

/** The word of a host that may be the name of a company: "brightwave" of "www.brightwave.co.uk"; undefined if anybody may cite it. */
function ownerOf(host: string): string | undefined {
  const labels = host.toLowerCase().split('.').slice(0, -1);
  if (labels.length > 1 && SECOND_LEVEL.has(labels.at(-1)!)) labels.pop();
  const owner = labels.at(-1);
  if (
    !owner ||
    owner.length < 2 ||
    SECOND_LEVEL.has(owner) ||
    PUBLIC_HOSTS.has(owner) ||
    VENDORS.has(owner) ||
    VENDORS.has(owner.replace(/-/g, ''))
  )
    return undefined;
  return owner;
}

/** Handles, profiles and web addresses in a text, in its order. */
export function findNamedAddresses(text: string): NamedAddress[] {
  const found: NamedAddress[] = [];
  for (const match of text.matchAll(HANDLE)) {
    const name = match[1]!;
    if (EVERYBODY.has(name.toLowerCase()) || VENDORS.has(keyOf(name))) continue;
    found.push({ kind: 'person', start: match.index, end: match.index + match[0].length, text: match[0], name });
  }
  for (const match of text.matchAll(PROFILE)) {
    const name = match[1]!;
    if (NO_PROFILE.has(name.toLowerCase())) continue;
    const end = match.index + match[0].length;
    found.push({ kind: 'person', start: end - name.length, end, text: name, name: name.replace(/^@/, '') });
  }
  for (const match of text.matchAll(DOMAIN)) {
    const name = ownerOf(match[1]!);
    if (name) found.push({ kind: 'company', start: match.index, end: match.index + match[1]!.length, text: match[1]!, name });
  }
  return found.sort((a, b) => a.start - b.start);
}

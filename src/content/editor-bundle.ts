/** Where a bundle names a file of another host, and what takes its place: a file of ours, or nothing. */
const REPLACED: readonly (readonly [RegExp, string])[] = [
  [
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/material-symbols-outlined:vf@[\d.]+\/latin-wght-normal\.woff2/g,
    'fonts/material-symbols-outlined.woff2',
  ],
  [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/noto-mono@[\d.]+\/latin-400-normal\.woff2/g, 'fonts/noto-mono.woff2'],
  [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/source-sans-3:vf@[\d.]+\/latin-wght-normal\.woff2/g, 'fonts/source-sans-3.woff2'],
  // Its words in other languages, and the newest version: the answer is the version that is installed.
  [/https:\/\/unpkg\.com\/@sveltia\/cms\b/g, 'cms'],
  // It asks whether GitHub has an incident. No other host is asked here: the answer says nothing.
  [/https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g, 'data:application/json,{"status":{"indicator":"unknown"}}'],
  // Colours of code, maps and PDF pages: none is used here, so each address leads nowhere.
  [/https:\/\/unpkg\.com\//g, 'about:invalid#'],
];

/** Fonts of the editor: the file of the package, by the name under which the page has it. */
export const EDITOR_FONTS: Readonly<Record<string, string>> = {
  'material-symbols-outlined.woff2':
    '@fontsource-variable/material-symbols-outlined/files/material-symbols-outlined-latin-wght-normal.woff2',
  'noto-mono.woff2': '@fontsource/noto-mono/files/noto-mono-latin-400-normal.woff2',
  'source-sans-3.woff2': '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
};

/**
 * Hosts that serve code, styles and fonts to pages. `ucarecdn.com` is not among them: it has pictures of a media library
 * that this editor does not offer.
 */
const CDN =
  /(?:https?:)?\/\/(?:[\w-]+\.)*(?:jsdelivr\.net|unpkg\.com|esm\.(?:sh|run)|skypack\.dev|jspm\.(?:io|dev)|cdnjs\.cloudflare\.com|googleapis\.com\/css|fonts\.googleapis\.com|gstatic\.com|bootstrapcdn\.com|code\.jquery\.com)[^\s"'`)]*/g;

/** Rewrites a bundle so that what it needs comes from this site. */
export function withoutCdn(text: string): string {
  return REPLACED.reduce((rewritten, [address, local]) => rewritten.replaceAll(address, local), text);
}

/**
 * Holds a file of the editor to its promise.
 * @throws Error that names the file and each address of a content delivery network that is left in it
 */
export function refuseCdn(text: string, file: string): void {
  const found = [...new Set(text.match(CDN))];
  if (found.length === 0) return;
  throw new Error(
    `${file} still asks another host: ${found.join(', ')}. Expected no address of a content delivery network. Add a local file for it to REPLACED in src/content/editor-bundle.ts.`,
  );
}

import { githubRepository } from '../domain/editor/config.ts';
import type { PlaybookConfig } from '../domain/schema/config.ts';
import { escapeXml } from '../domain/xml.ts';

/**
 * The policy of the editor. It is its own because Sveltia CMS needs what no other page may have, each for one reason.
 * @param github whether entries are saved to GitHub
 */
export function editorPolicy(github: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Sveltia CMS puts its styles into the page when it starts. They come from its script, and so from this site.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `img-src 'self' blob: data:${github ? ' https://avatars.githubusercontent.com' : ''}`,
    // Entries are read and saved through the interface of GitHub; files that are opened here have blob addresses.
    `connect-src 'self' blob: data:${github ? ' https://api.github.com' : ''}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The page of the editor, written here because the policy that Astro puts on every page is stricter. */
export function editorPage(config: PlaybookConfig): string {
  const title = `Editor: ${config.name}`;
  return `<!doctype html>
<html lang="${config.locale}">
<head>
<meta http-equiv="content-security-policy" content="${editorPolicy(githubRepository(config) !== undefined)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(title)}</title>
<link rel="icon" href="data:,">
<script src="editor.js" defer></script>
<script src="sveltia-cms.js" defer></script>
</head>
<body>
<p role="status" data-waiting>The editor is loading. If it does not appear, check the connection and reload the page.</p>
<noscript><p>The editor needs JavaScript. Without it, edit the files in the content folder; <a href="${config.base}contribute/">the contribute page</a> says how.</p></noscript>
</body>
</html>
`;
}

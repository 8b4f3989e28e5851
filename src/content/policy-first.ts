import { glob, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Puts the content security policy of every page before all else in its head. Astro writes it at the end, and a browser holds
 * nothing to a policy that it has not read yet: a script or a style sheet above it is free.
 */
export function policyFirst(): AstroIntegration {
  return {
    name: 'playbook-policy-first',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const out = fileURLToPath(dir);
        for await (const name of glob('**/*.html', { cwd: out })) {
          const file = path.join(out, name);
          const html = await readFile(file, 'utf8');
          const moved = withPolicyFirst(html);
          if (moved === html) continue;
          // Under a name of its own until it is whole: a page may be a link to the one of an earlier build.
          await writeFile(`${file}.new`, moved);
          await rename(`${file}.new`, file);
        }
      },
    },
  };
}

const HEAD = /<head(?:\s[^>]*)?>/i;
const POLICY = /<meta\s+http-equiv=(["']?)content-security-policy\1\s[^>]*>/i;
const CHARSET = /<meta\s+charset=[^>]*>/i;

/** Bytes in which a browser looks for the encoding of a page (HTML standard, 4.2.5.4). */
const ENCODING_WITHIN = 1024;

/**
 * A page with its policy as the first element of its head; the page as it is if it has no policy there. Only the encoding comes
 * before a policy that is so long that a browser would not find it after.
 */
export function withPolicyFirst(html: string): string {
  const head = HEAD.exec(html);
  if (!head) return html;
  const start = head.index + head[0].length;
  const end = html.indexOf('</head>', start);
  const inside = html.slice(start, end < 0 ? undefined : end);
  const policy = POLICY.exec(inside)?.[0];
  if (policy === undefined) return html;
  const charset = CHARSET.exec(inside)?.[0] ?? '';
  const others = inside.replace(policy, () => '').replace(charset, () => '');
  const fits = Buffer.byteLength(html.slice(0, start) + policy + charset) <= ENCODING_WITHIN;
  return html.slice(0, start) + (fits ? policy + charset : charset + policy) + others + html.slice(start + inside.length);
}

import type { TemplateRelease } from '../../domain/schema/release.ts';
import type { DocumentIdentity } from '../../domain/template/markdown.ts';
import { describeTreeFault } from '../../domain/template/release-tree.ts';
import type { KnownRelease } from './plan.ts';

/** A release that the site publishes, or why it cannot be had. */
export type Fetched = KnownRelease | { fault: string };

/**
 * Fetches a version of a template from this site.
 * @param base path of the site
 */
export async function fetchRelease(base: string, template: string, version: string): Promise<Fetched> {
  const failed = { fault: `Version ${version} could not be loaded. Check the connection and try again.` };
  let bytes: ArrayBuffer;
  try {
    const response = await fetch(`${base}templates/${template}/versions/${version}.json`);
    if (response.status === 404)
      return { fault: `This site has no version ${version} of “${template}”. The document may be from another playbook. Open it there.` };
    if (!response.ok) return failed;
    bytes = await response.arrayBuffer();
  } catch {
    return failed;
  }
  try {
    const release = JSON.parse(new TextDecoder().decode(bytes)) as TemplateRelease;
    const isSound = release.format === 1 && release.id === template && release.version === version && !describeTreeFault(release.body);
    return isSound ? { release, sha256: await sha256Of(bytes) } : { fault: `Version ${version} of the template is damaged on this site.` };
  } catch {
    return { fault: `Version ${version} of the template is damaged on this site.` };
  }
}

/** Fetches the version that a document was made from, which another playbook may have under the same name. */
export async function fetchMadeFrom(base: string, { template, version, sha256 }: DocumentIdentity): Promise<Fetched> {
  const known = await fetchRelease(base, template, version);
  if ('fault' in known || !known.sha256 || !sha256 || known.sha256 === sha256) return known;
  return {
    fault: `Your document was made from another version ${version} of “${known.release.name}” than this site has: their digests differ. It may be from another playbook. Open it there.`,
  };
}

/** Digest in hex; empty where the browser computes none because the address is not secure. */
async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return '';
  return [...new Uint8Array(await subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

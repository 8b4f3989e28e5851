import type { TemplateRelease } from '../../domain/schema/release.ts';
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

/** Digest in hex; empty where the browser computes none because the address is not secure. */
async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return '';
  return [...new Uint8Array(await subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

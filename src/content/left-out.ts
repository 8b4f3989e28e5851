import { readFileSync } from 'node:fs';
import type { LeftOut } from '../domain/page/left-out.ts';

/**
 * The content files that a preview leaves out, or nothing where this is no preview.
 * `build --preview` writes them to the file that `PLAYBOOK_PREVIEW` names.
 * @throws Error where that file cannot be read: a preview that hides what it lacks would be worse than none
 */
export function leftOut(): LeftOut[] | undefined {
  const file = process.env.PLAYBOOK_PREVIEW;
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as LeftOut[]) : undefined;
}

/** Whether a preview leaves a content file out; the path is from the root of the content. */
export const isLeftOut = (file: string): boolean => leftOut()?.some((item) => item.file === file) ?? false;

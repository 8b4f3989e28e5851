import type { Submission } from '../schema/submission.ts';
import { checkSubmission, type Fault } from './check.ts';
import { fileNameOf, titleOfSuggestion, toText, type Licence } from './file.ts';
import { mapTexts, mark, toSegments, unmark, type Segment } from './marks.ts';
import { toSubmission, type FormValues } from './read-form.ts';
import { listNames } from './scrub/names.ts';
import { replaceFindings, scrub, type Finding } from './scrub/scrub.ts';

/** A suggestion that may be shared, and what was done to it. */
export interface Prepared {
  suggestion: Submission;
  title: string;
  fileName: string;
  /** The very text that is shared. */
  text: string;
  /** The same text, cut where something was taken out. */
  segments: Segment[];
  /** What was taken out, in the order of the text. */
  taken: Finding[];
  /** What was found and put back. */
  kept: Finding[];
}

/** Names of fields whose values are chosen from a list or have a fixed form; they are shared as they are. */
const FIXED = /(?:^|\.)(?:kind|page|basis|quarter|change|by|date|reviewDate)$/;

/**
 * Makes of a filled form what can be shared.
 * @param options.names names to take out, as they were typed
 * @param options.restored keys of findings that were put back
 * @returns the faults of the form; where there are none, the suggestion without what the scrub takes out
 */
export function prepare(
  values: FormValues,
  options: { names: string; restored: ReadonlySet<string>; licence: Licence },
): { faults: Fault[]; prepared?: Prepared } {
  const typed = toSubmission(values);
  const faults = checkSubmission(typed);
  if (faults.length > 0) return { faults };

  const names = listNames(options.names);
  const taken: Finding[] = [];
  const kept: Finding[] = [];
  const marked = mapTexts(typed, (text, path) => {
    if (FIXED.test(path)) return text;
    const found = scrub(text, names, options.restored, path);
    kept.push(...found.kept);
    return replaceFindings(text, found.taken, (finding) => mark(finding, taken.push(finding) - 1));
  });
  const suggestion = mapTexts(marked, unmark);
  // A replacement can break what was sound: a name in the host of an address, a line that grew too long.
  const broken = checkSubmission(suggestion);
  if (broken.length > 0) return { faults: broken };
  const segments = toSegments(toText(marked, options.licence));
  return {
    faults: [],
    prepared: {
      suggestion,
      title: titleOfSuggestion(suggestion),
      fileName: fileNameOf(suggestion),
      text: segments.map((segment) => segment.text).join(''),
      segments,
      taken,
      kept,
    },
  };
}

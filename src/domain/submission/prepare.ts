import type { Submission } from '../schema/submission.ts';
import { FIXED, searchNames, type AskedName } from './asked-names.ts';
import { checkSubmission, type Fault } from './check.ts';
import { fileNameOf, titleOfSuggestion, toText, type Destination, type Licence } from './file.ts';
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

/** What a reader has decided, and what the playbook says of itself. */
export interface PrepareOptions {
  /** Names to take out, as they were typed. */
  names: string;
  /** Keys of findings that were put back. */
  restored: ReadonlySet<string>;
  /** Keys of likely names that stay. Every other likely name is taken out. */
  keptNames: ReadonlySet<string>;
  licence: Licence;
  destination: Destination;
}

/** What a form came to. */
export interface Preparation {
  faults: Fault[];
  /** Likely names, each with its question; none if the form itself has faults. */
  asked: AskedName[];
  /** What may be shared; undefined if there are faults. */
  prepared?: Prepared;
}

const BROKEN_ADDRESS =
  'Something in this address is taken out, such as a name, so that it leads nowhere. Keep that name if you may, write another address, or leave it empty.';

const sayWhy = (fault: Fault): Fault => (fault.path === 'source' ? { ...fault, message: BROKEN_ADDRESS } : fault);

/**
 * Makes of a filled form what can be shared.
 * @returns the faults of the form; if there are none, the suggestion without what the scrub takes out, and the names to ask about
 */
export function prepare(values: FormValues, options: PrepareOptions): Preparation {
  const typed = toSubmission(values);
  const faults = checkSubmission(typed);
  if (faults.length > 0) return { faults, asked: [] };

  const names = listNames(options.names);
  const { asked, placesIn } = searchNames(typed, names, options.keptNames);
  const taken: Finding[] = [];
  const kept: Finding[] = [];
  const marked = mapTexts(typed, (text, path) => {
    if (FIXED.test(path)) return text;
    const found = scrub(text, names, options.restored, path, placesIn(text));
    kept.push(...found.kept);
    return replaceFindings(text, found.taken, (finding) => mark(finding, taken.push(finding) - 1));
  });
  const suggestion = mapTexts(marked, unmark);
  // A replacement can break what was sound: a name in the host of an address, a line that grew too long.
  const broken = checkSubmission(suggestion);
  if (broken.length > 0) return { faults: broken.map(sayWhy), asked };
  const segments = toSegments(toText(marked, options.licence, options.destination));
  return {
    faults: [],
    asked,
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

import { finding, type EntryRule } from './rule.ts';

/** A review that is due, a review that has not been yet, and a source of figures that does not say when it was published. */
export const checkDates: EntryRule = (entry, { today }) => {
  const { reviewed, reviewBy } = entry.data;
  const found = [];
  if (reviewed > today) {
    found.push(
      finding('error', 'reviewed-in-future', entry, `Found the review date ${reviewed}, which is after today, ${today}.`, {
        path: ['reviewed'],
        hint: 'Write the day on which somebody read the entry as a whole.',
      }),
    );
  }
  if (reviewBy < today) {
    found.push(
      finding('warning', 'review-overdue', entry, `The review was due by ${reviewBy}.`, {
        path: ['reviewBy'],
        hint: `Read the entry, mend what has aged, and set reviewed and reviewBy. ${entry.data.owner} answers for it.`,
      }),
    );
  }
  if (entry.collection === 'sources' && entry.data.published === 'undated' && entry.data.figures.length > 0 && !entry.data.note) {
    found.push(
      finding('warning', 'source-undated', entry, 'Found figures of a source without a date of publication, and no note that says so.', {
        path: ['published'],
        hint: 'Look for a date at its address. Where there is none, say in `note` what that means for the figure.',
      }),
    );
  }
  return found;
};

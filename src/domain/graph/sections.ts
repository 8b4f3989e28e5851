import type { CollectionName } from '../schema/names.ts';

/** A section that every entry of a collection has: its anchor and the heading that makes it. */
export interface RequiredSection {
  id: string;
  heading: string;
}

/** Sections that the body of an entry must have, in this order. A collection without a list has no fixed body. */
export const REQUIRED_SECTIONS: Partial<Record<CollectionName, readonly RequiredSection[]>> = {
  guides: [
    { id: 'why-it-matters', heading: 'Why it matters' },
    { id: 'do-it', heading: 'Do it' },
    { id: 'what-goes-wrong', heading: 'What goes wrong' },
    { id: 'next', heading: 'Next' },
  ],
  workflows: [
    { id: 'what-hurt', heading: 'What hurt' },
    { id: 'the-map', heading: 'The map' },
    { id: 'the-constraint', heading: 'The constraint' },
    { id: 'what-changed', heading: 'What changed' },
    { id: 'what-it-cost', heading: 'What it cost' },
    { id: 'what-it-did-not-fix', heading: 'What it did not fix' },
    { id: 'how-to-try-it', heading: 'How to try it' },
  ],
  budgets: [
    { id: 'ask-and-date', heading: 'Ask and date' },
    { id: 'case-for-change', heading: 'Case for change' },
    { id: 'options', heading: 'Options' },
    { id: 'assumptions', heading: 'Assumptions' },
    { id: 'costs', heading: 'Costs' },
    { id: 'benefits', heading: 'Benefits' },
    { id: 'results', heading: 'Results' },
    { id: 'sensitivity', heading: 'Sensitivity' },
    { id: 'probability', heading: 'Probability' },
    { id: 'risks', heading: 'Risks' },
    { id: 'affordability', heading: 'Affordability' },
    { id: 'exit-terms', heading: 'Exit terms' },
    { id: 'delivery-and-stop-points', heading: 'Delivery and stop points' },
    { id: 'objections-and-answers', heading: 'Objections and answers' },
  ],
};

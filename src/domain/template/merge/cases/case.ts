import type { MergeOptions } from '../types.ts';

/** Edits of a text: each first string, which stands in it, becomes the second one. */
export type Edits = [from: string, to: string][];

/** A merge by what each side did to the base, and what came of it. */
export interface Case {
  name: string;
  base: string;
  /** What you did; a function where it concerns the file as a whole. */
  ours: Edits | ((base: string) => string);
  theirs: Edits | ((base: string) => string);
  /** The merged document, by how it differs from the base. */
  merged: Edits | ((base: string) => string);
  /** State, kind and unit of each change. */
  changes: string[];
  options?: MergeOptions;
  /** Text of the note of a change. */
  note?: string;
}

/** A text with its edits. A string that is not there is a fault of the case. */
export function edit(text: string, edits: Case['ours']): string {
  if (typeof edits === 'function') return edits(text);
  return edits.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`Found no ${JSON.stringify(from)} in the text of the case.`);
    return result.replace(from, () => to);
  }, text);
}

export const POLICY = `# AI use policy on one page

Policy of the marketing team of Northwind, approved by the head of marketing, in force from 1 March 2026.

<!-- section: scope -->

## Purpose and scope

For everybody who works for the team, agencies included, and for every tool, also AI inside platforms we already have. Never beats ask; ask beats may.

What no rule names, ask the policy owner.

<!-- section: ask -->

## What needs asking first

- **Ask the policy owner first:** find ideas, draft or edit, with confidential data. A secret cannot be called back.
- **Ask the data protection lead first:** any use, with personal data. People keep their right to object in every tool.
- **Ask the brand reviewer first:** make pictures or sound. What looks or sounds real can mislead.

<!-- section: never -->

## What AI may never do

- **Not allowed:** publish or send where nobody checks the result. A mistake that nobody reads goes out in our name.
- **Not allowed:** score customers where nobody checks the result. Nobody loses an offer before a person has looked.
- **Not allowed:** any use, with special-category data. Exposing such data can harm people.

<!-- section: review -->

## Incidents and review date

If a tool leaks, invents or breaks this page: stop it, keep the evidence, report it that day. Nobody is blamed for a report. Next review: 1 September 2026, or sooner after an incident.
`;

export const REGISTER = `# Platform register

<!-- section: platforms -->

## The platforms

| Platform | Owner | Users | Decision |
| - | - | -: | - |
| Mailer | Ana | 12 | Keep |
| Planner | Ben | 4 | Watch |
| Tracker | Chloe | 9 | Keep |

Users are people in marketing who signed in during the last 90 days.

<!-- section: leaving -->

## Before a platform goes

- [ ] Everyone who uses it has done their job once on the platform that takes over.
- [ ] Data that we need has moved, and somebody has compared the counts.
- [ ] Opt-outs are in the suppression list.

<!-- section: steps -->

## Steps

1. Fill in the row of the platform.
2. Ask the keeper of the register.
3. Wait for the decision.
`;

/** A sentence of the policy, and how upstream words it. */
export const OWNER = 'What no rule names, ask the policy owner.';
export const OWNER_NEW = 'What no rule names, ask the policy owner in writing.';
/** An edit of upstream in another clause. */
export const TICK: [string, string] = ['can harm people', 'harms people'];
/** A section of the policy, with its mark. */
export const section = (id: string): string => new RegExp(`<!-- section: ${id} -->[\\s\\S]*?(?=<!-- section|$)`).exec(POLICY)![0];
/** What a conflict about a paragraph is reported as. */
export const PARAGRAPH = ['conflict changed paragraph'];

/** What upstream changed and you have in another form: a conflict, and yours stays. */
export const kept = (name: string, ours: Case['ours'], theirs: Case['theirs'], changes: string[], base = POLICY): Case => ({
  name,
  base,
  ours,
  theirs,
  merged: ours,
  changes,
});

import { ACTIVITIES, AUDIENCES, AUTOMATIONS, DATA_CLASSES } from '../schema/rule-lists.ts';
import type { Situation } from './space.ts';

/** A question that is still being put together: each fact may be open. */
export type Question = Partial<Situation>;

const FACTS = { activity: ACTIVITIES, data: DATA_CLASSES, audience: AUDIENCES, automation: AUTOMATIONS } as const;

/** A question as the query of an address: `activity=draft&data=public`. Open facts are left out. */
export function questionQuery(question: Question): string {
  return (Object.keys(FACTS) as (keyof Situation)[]).flatMap((fact) => (question[fact] ? [`${fact}=${question[fact]}`] : [])).join('&');
}

/** Address at which a policy is asked about a situation. */
export const askAddress = (question: Question): string => `/ask/?${questionQuery(question)}`;

/**
 * The question that a query or a form holds. What is no value of its fact is left out.
 * @param get value of a fact by its name
 */
export function readQuestion(get: (fact: keyof Situation) => string | null | undefined): Question {
  return Object.fromEntries(
    Object.entries(FACTS).flatMap(([fact, values]) => {
      const value = get(fact as keyof Situation);
      return (values as readonly unknown[]).includes(value) ? [[fact, value]] : [];
    }),
  );
}

/** Whether a question says enough to be answered: what is done, and with which data. */
export const isSituation = (question: Question): question is Situation => question.activity !== undefined && question.data !== undefined;

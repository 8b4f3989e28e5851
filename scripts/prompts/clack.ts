import * as clack from '@clack/prompts';
import { Cancelled, type Prompts } from './prompts.ts';

/** Choices beyond which a person searches by typing. */
const MANY = 12;

/** Asks on a terminal. */
export const clackPrompts: Prompts = {
  text: async ({ message, initial, fault }) =>
    answered(await clack.text({ message, initialValue: initial, validate: (answer) => fault(answer ?? '') })),
  select: async ({ message, choices, initial }) =>
    answered(await clack.select<string>({ message, options: [...choices], initialValue: initial, maxItems: MANY })),
  multiselect: async ({ message, choices, required, initial }) => {
    const [options, initialValues] = [[...choices], initial && [...initial]];
    return answered(
      choices.length > MANY
        ? await clack.autocompleteMultiselect<string>({ message, options, required, initialValues, maxItems: MANY })
        : await clack.multiselect<string>({ message, options, required, initialValues }),
    );
  },
  confirm: async ({ message, initial }) => answered(await clack.confirm({ message, initialValue: initial })),
  note: (title, text) => clack.note(text, title),
};

function answered<T>(answer: T): Exclude<T, symbol> {
  if (clack.isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}

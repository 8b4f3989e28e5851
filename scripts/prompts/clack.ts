import * as clack from '@clack/prompts';
import { plainText } from '../../src/domain/template/plain.ts';
import { printableStyled } from '../io/output.ts';
import { printable, printableLine } from '../io/printable.ts';
import { Cancelled, type Choice, type Prompts } from './prompts.ts';

/** Choices beyond which a person searches by typing. */
const MANY = 12;

const shownChoices = (choices: readonly Choice[]): Choice[] =>
  choices.map(({ value, label, hint }) => ({
    value,
    label: printableLine(label),
    ...(hint === undefined ? {} : { hint: printableLine(hint) }),
  }));

/** Asks on a terminal, which shows the words of others among its own. */
export const clackPrompts: Prompts = {
  text: async ({ message, initial, fault }) =>
    answered(
      await clack.text({
        message: printable(message),
        // It comes back as the answer: what cannot be seen is left out of it rather than written as its code.
        initialValue: initial === undefined ? undefined : plainText(initial),
        validate: (answer) => {
          const words = fault(answer ?? '');
          return words === undefined ? undefined : printable(words);
        },
      }),
    ),
  select: async ({ message, choices, initial }) =>
    answered(
      await clack.select<string>({ message: printable(message), options: shownChoices(choices), initialValue: initial, maxItems: MANY }),
    ),
  multiselect: async ({ message: words, choices, required, initial }) => {
    const [options, initialValues, message] = [shownChoices(choices), initial && [...initial], printable(words)];
    return answered(
      choices.length > MANY
        ? await clack.autocompleteMultiselect<string>({ message, options, required, initialValues, maxItems: MANY })
        : await clack.multiselect<string>({ message, options, required, initialValues }),
    );
  },
  confirm: async ({ message, initial }) => answered(await clack.confirm({ message: printable(message), initialValue: initial })),
  note: (title, text) => clack.note(printableStyled(text), printableLine(title)),
};

function answered<T>(answer: T): Exclude<T, symbol> {
  if (clack.isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}

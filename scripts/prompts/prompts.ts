/** One of several to choose. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** Says what is wrong with an answer; nothing where it is right. */
export type Fault = (answer: string) => string | undefined;

/** How a command asks a person. Each throws `Cancelled` where the person stops. */
export interface Prompts {
  text: (question: { message: string; initial?: string; fault: Fault }) => Promise<string>;
  select: (question: { message: string; choices: readonly Choice[]; initial?: string }) => Promise<string>;
  /** @returns at least one of the choices where `required` */
  multiselect: (question: {
    message: string;
    choices: readonly Choice[];
    required: boolean;
    initial?: readonly string[];
  }) => Promise<string[]>;
  confirm: (question: { message: string; initial: boolean }) => Promise<boolean>;
  /** Shows a text with a title. */
  note: (title: string, text: string) => void;
}

/** The person stopped; nothing more is asked. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

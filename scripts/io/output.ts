import type { Command } from 'commander';
import { printable } from './printable.ts';

/**
 * The only module that writes to the terminal. All output goes through it, so that a name, title or message from outside
 * can never print a workflow command or an escape sequence.
 */

/** Says something on standard output, and ends the line. */
export const say = (text: string): void => write('stdout', `${printable(text)}\n`);

/** Says something beside the output, on standard error, and ends the line. */
export const warn = (text: string): void => write('stderr', `${printable(text)}\n`);

/** Says a text in which the colours of the project stay. Its values went through `printable` before they were coloured. */
export const sayStyled = (text: string): void => write('stdout', `${printableStyled(text)}\n`);

/** Says a report in which the lines that `githubAnnotation` wrote stay, and are obeyed. */
export function sayAnnotations(text: string): void {
  const lines = text.split('\n').map((line) => (ANNOTATION.test(line) ? line : printable(line)));
  write('stdout', `${lines.join('\n')}\n`);
}

/** Makes a command say its help and what is wrong with the words of a call here as well: a name of a file may be among them. */
export const throughOutput = (command: Command): Command =>
  command.configureOutput({
    writeOut: (text) => write('stdout', printable(text)),
    writeErr: (text) => write('stderr', printable(text)),
  });

/** The same text as a terminal may show it, in which the colours of the project stay. */
export const printableStyled = (text: string): string =>
  text
    .split(COLOUR)
    .map((part, i) => (i % 2 === 0 ? printable(part) : part))
    .join('');

const write = (stream: 'stdout' | 'stderr', text: string): void => void process[stream].write(text);

/** An annotation as `githubAnnotation` writes it: no character in it is hidden. */
const ANNOTATION = /^::(?:error|warning|notice) [\x20-\x7e\xa0-\uffff]*$/;

/** Colours that the project uses: red, green, yellow, blue, and the one before. */
const COLOUR = /(\u001b\[(?:3[1-4]|39)m)/;

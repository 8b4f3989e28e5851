import { CheckBox, TextRun, type ParagraphChild } from 'docx';

/** A box that can be ticked, and the space after it. */
export const checkBox = (checked: boolean): ParagraphChild[] => [new CheckBox({ checked }), new TextRun({ text: ' ' })];

/* A part of its own, so that YAML is read by a worker only if there is some. */
export { readAnswersText } from '../../markdown/answers-text.ts';

import type { Answers } from '../../domain/template/answers.ts';
import { answersText } from '../../domain/template/answers-file.ts';
import type { FilledDocument } from '../../domain/template/document.ts';
import type { DocumentIdentity } from '../../domain/template/markdown.ts';

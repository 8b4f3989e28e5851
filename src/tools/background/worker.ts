import { decodeDocument } from '../kit/document-text.ts';
import { readDocumentFile } from '../kit/read-document.ts';
import { serve, type WorkerPort } from '../kit/serve.ts';
import { loaded, LoadFault } from '../kit/loaded.ts';
import type { BackgroundJobs } from './jobs.ts';

/** The background jobs of the pages. The code of a job is loaded when the first job of its kind arrives. */
serve<BackgroundJobs>(
  self as unknown as WorkerPort,
  {
    read: (file, report) =>
      readDocumentFile(
        file,
        {
          docx: async () => {
            const [reader, review] = await loaded(
              Promise.all([import('../../exports/read-docx.ts'), import('../../exports/import-review.ts')]),
            );
            return { ...reader, ...review };
          },
          answers: async () => (await loaded(import('../../markdown/answers-text.ts'))).readAnswersText,
        },
        report,
      ),
    backup: async ({ name, bytes }) => {
      const { readBackup } = await loaded(import('../../labs/documents/transfer.ts'));
      const decoded = decodeDocument(bytes, name);
      return 'fault' in decoded ? decoded : readBackup(decoded.text);
    },
    plan: async (source) => (await loaded(import('../../labs/update/plan.ts'))).planUpdate(source),
    make: async (input) => (await loaded(import('../../labs/update/make-updated.ts'))).makeUpdated(input),
  },
  (error) => error instanceof LoadFault,
);

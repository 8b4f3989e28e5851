import type { Reporter } from './rows.ts';

/** Issues as one JSON object, for programs: `{issues, summary}`. */
export const jsonReporter: Reporter = ({ rows, summary }) => {
  const issues = rows.map(({ code, severity, file, line, column, endLine, endColumn, message, hint, fix }) => ({
    ...{ code, severity, file, line, column, endLine, endColumn, message },
    ...(hint ? { hint } : {}),
    ...(fix ? { fix } : {}),
  }));
  return JSON.stringify({ issues, summary }, null, 2);
};

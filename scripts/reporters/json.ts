import type { Reporter } from './rows.ts';

/**
 * Issues as one JSON object, for programs: `{issues, summary}`, with `severities` if the playbook changed any. An issue with `more`
 * counts those that are not listed.
 */
export const jsonReporter: Reporter = ({ rows, summary, severities }) => {
  const issues = rows.map(({ code, severity, file, line, column, endLine, endColumn, message, hint, fix, more }) => ({
    ...{ code, severity, file, line, column, endLine, endColumn, message },
    ...(hint ? { hint } : {}),
    ...(fix ? { fix } : {}),
    ...(more ? { more } : {}),
  }));
  return JSON.stringify({ issues, summary, ...(severities.length > 0 ? { severities } : {}) }, null, 2);
};

import { CODES } from '../../src/domain/issue.ts';
import type { Reporter, Row } from './rows.ts';

const LEVELS = { error: 'error', warning: 'warning', suggestion: 'note' } as const;

/** Issues as SARIF 2.1.0, which code scanning takes. */
export const sarifReporter: Reporter = ({ rows, helpOf, severities }) => {
  const codes = [...new Set(rows.map((row) => row.code))].sort();
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'playbook check',
              rules: codes.map((code) => ({ id: code, shortDescription: { text: CODES[code] }, helpUri: helpOf(code) })),
            },
          },
          ...(severities.length > 0 ? { properties: { severities } } : {}),
          columnKind: 'utf16CodeUnits',
          results: rows.map((row) => ({
            ruleId: row.code,
            ruleIndex: codes.indexOf(row.code),
            level: LEVELS[row.severity],
            message: { text: row.hint ? `${row.message} ${row.hint}` : row.message },
            locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(row.file.toWellFormed()) }, region: region(row) } }],
          })),
        },
      ],
    },
    null,
    2,
  );
};

const region = ({ line, column, endLine, endColumn }: Row) => ({ startLine: line, startColumn: column, endLine, endColumn });

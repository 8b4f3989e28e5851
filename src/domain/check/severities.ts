import { CODES, type Code, type Issue, type Severity } from '../issue.ts';

/** What a playbook makes of a rule: another severity, or none. */
export type ChosenSeverity = Severity | 'off';

/** A rule whose severity a playbook has changed, with its reason. */
export interface SeverityChange {
  code: Code;
  severity: ChosenSeverity;
  reason: string;
}

/** Rules that keep readers and the machine of an author safe from what a file holds. */
const SAFETY = [
  ...['no-code', 'raw-html', 'unsafe-address', 'unknown-component', 'component-attribute', 'encoding', 'hidden-character'],
  ...['too-large', 'too-deep', 'symlink', 'reserved-key', 'image-type', 'image-large', 'release-changed', 'rule-crashed'],
] as const satisfies readonly Code[];

/** Rules without which the site cannot be built, or a document cannot be updated. */
const NEEDED = [
  ...['yaml-syntax', 'frontmatter-missing', 'schema', 'unknown-key', 'mdx-syntax', 'section-unknown', 'field-undeclared'],
  ...['rule-unknown', 'release-missing', 'release-differs', 'release-invalid', 'answers', 'reference-unknown', 'reference-draft'],
  ...['control-unknown', 'figure-unknown', 'image-missing', 'redirect-clash', 'slug-duplicate', 'id-duplicate'],
] as const satisfies readonly Code[];

/** Rules whose severity a playbook may set. */
export const SETTABLE: readonly Code[] = (Object.keys(CODES) as Code[]).filter((code) => !whyFixed(code));

/** Why a playbook cannot set the severity of a rule; `undefined` if it can. */
export function whyFixed(code: Code): string | undefined {
  if ((SAFETY as readonly Code[]).includes(code)) return 'is about safety and always stays as it is';
  return (NEEDED as readonly Code[]).includes(code) ? 'is needed to build the site and always stays as it is' : undefined;
}

/** Issues with the severities that a playbook has chosen; those of a rule that is off are left out. */
export function withSeverities(issues: readonly Issue[], changes: readonly SeverityChange[]): Issue[] {
  const chosen = new Map(changes.map(({ code, severity }) => [code, severity]));
  return issues.flatMap((issue) => {
    const severity = chosen.get(issue.code) ?? issue.severity;
    return severity === 'off' ? [] : [{ ...issue, severity }];
  });
}

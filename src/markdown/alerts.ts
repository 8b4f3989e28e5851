/** The first words of a quotation that GitHub shows as an alert; text may follow on the same line. */
export const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n?/i;

/** Kind of the aside that an alert becomes. */
export const alertKind = (name: string): 'note' | 'warning' => (/^(?:NOTE|TIP)$/i.test(name) ? 'note' : 'warning');

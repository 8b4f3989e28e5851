/** Whether text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  // A day that a month does not have is taken for one of the next month, and comes back as another date.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

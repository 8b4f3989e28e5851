import { groupBy } from '../group-by.ts';
import { AUDIENCES, AUTOMATIONS } from '../schema/rule-lists.ts';
import type { RuleScope, Situation } from './space.ts';

/** Situations that one phrase names, as a rule would cover them. */
export interface OpenScope {
  scope: RuleScope;
  /** How many situations of the space it holds. */
  count: number;
}

/**
 * Situations put together into as few scopes as tell them: first the audiences and degrees of automation of each activity and class of
 * data, then the classes of data of each activity, then the activities.
 * @param open each situation once
 */
export function scopesOf(open: readonly Required<Situation>[]): OpenScope[] {
  const byAutomation = group(open, ({ activity, data, automation }) => [activity, data, automation]).map((items) => ({
    ...items[0]!,
    audience: AUDIENCES.filter((audience) => items.some((item) => item.audience === audience)),
  }));
  const byPair = group(byAutomation, ({ activity, data, audience }) => [activity, data, audience]).map((items) => ({
    ...items[0]!,
    automation: AUTOMATIONS.filter((automation) => items.some((item) => item.automation === automation)),
  }));
  const byActivity = group(byPair, ({ activity, audience, automation }) => [activity, audience, automation]).map((items) => ({
    ...items[0]!,
    data: items.map(({ data }) => data),
  }));
  const whole = group(byActivity, ({ data, audience, automation }) => [data, audience, automation]).map((items) => ({
    ...items[0]!,
    activity: items.map(({ activity }) => activity),
  }));
  return whole.map(({ activity, data, audience, automation }) => ({
    scope: {
      activity,
      data,
      ...(audience.length < AUDIENCES.length ? { audience } : {}),
      ...(automation.length < AUTOMATIONS.length ? { automation } : {}),
    },
    count: activity.length * data.length * audience.length * automation.length,
  }));
}

const group = <T>(items: readonly T[], key: (item: T) => unknown): T[][] => [
  ...groupBy(items, (item) => JSON.stringify(key(item))).values(),
];

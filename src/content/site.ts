import raw from '#config';
import { playbookConfig } from '../domain/schema/config.ts';

/** The configuration of this playbook, with its defaults. */
export const site = playbookConfig.parse(raw);

/** How this playbook writes numbers, dates and money. */
export const style = { locale: site.locale, currency: site.currency };

/**
 * An address of this site that works under its base path.
 * @param path from the root of the site, such as `/guides/`; other addresses are returned as they are
 */
export const href = (path: string): string => (path.startsWith('/') && !path.startsWith('//') ? site.base + path.slice(1) : path);

/** The full address of a path of this site. */
export const absolute = (path: string): string => new URL(href(path), site.site).href;

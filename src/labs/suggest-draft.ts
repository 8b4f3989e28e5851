import type { FormValues } from '../domain/submission/read-form.ts';

/** What was typed, kept on this device. Each call says whether the browser allowed it. */
export interface Draft {
  load: () => FormValues | undefined;
  save: (values: FormValues) => boolean;
  clear: () => boolean;
}

/** @param key tells this draft from those of other pages and playbooks */
export function createDraft(key: string): Draft {
  const attempt = (action: () => void): boolean => {
    try {
      action();
      return true;
    } catch {
      return false;
    }
  };
  return {
    load() {
      let values: FormValues | undefined;
      attempt(() => {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        if (typeof kept === 'object' && kept !== null)
          values = Object.fromEntries(Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
      });
      return values;
    },
    save: (values) => attempt(() => localStorage.setItem(key, JSON.stringify(values))),
    clear: () => attempt(() => localStorage.removeItem(key)),
  };
}

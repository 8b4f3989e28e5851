import { createHash } from 'node:crypto';

/**
 * Sets the chosen theme before the first paint, so that a dark page never flashes white.
 * It is the only inline script of the site; its hash stands in the content security policy.
 */
export const themeScript = `try{var t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}document.documentElement.classList.add('js')`;

/** Hash of the script as the content security policy names it. */
export const themeScriptHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}` as const;

import { createHash } from 'node:crypto';

/** Said at the top of a page whose own script is not there, as after a site was replaced: nothing else of the page can say it. */
const MISSING = 'A part of this page did not load. Check the connection and reload the page.';

/**
 * Sets the chosen theme before the first paint, so that a dark page never flashes white, and says so if a part of the page does not arrive.
 * It is the only inline script of the site; its hash stands in the content security policy.
 */
export const themeScript = `try{var t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}document.documentElement.classList.add('js');function m(){var d=document,p;if(!d.querySelector('[data-part-missing]')){p=d.createElement('p');p.className='banner';p.dataset.partMissing='';p.role='alert';p.textContent='${MISSING}';d.body.prepend(p)}}addEventListener('error',function(e){if(e.target.tagName=='SCRIPT')m()},true);addEventListener('unhandledrejection',function(e){if((e.reason||m).name=='LoadFault')m()})`;

/** Hash of the script as the content security policy names it. */
export const themeScriptHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}` as const;

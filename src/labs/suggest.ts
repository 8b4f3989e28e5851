import { prepare, type Prepared } from '../domain/submission/prepare.ts';
import { rowsOf } from '../domain/submission/read-form.ts';
import { isPage } from '../domain/submission/rules.ts';
import type { Finding } from '../domain/submission/scrub/scrub.ts';
import { createDraft } from './suggest-draft.ts';
import { clearFaults, showFaults, showPreview } from './suggest-preview.ts';
import { createCaseRows, fill, valuesOf } from './suggest-rows.ts';
import { download, openIssue } from './suggest-share.ts';

/**
 * "Suggest a change": reads the form, scrubs it, shows what will be shared, and hands it over once it was agreed to.
 * It makes no request. What it hands over is the text of the last preview; any edit takes preview and consent away.
 */
const form = document.querySelector<HTMLFormElement>('[data-suggest]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const find = <T extends HTMLElement>(name: string) => form.querySelector<T>(`[data-${name}]`);
  const section = find('preview')!;
  const consent = find<HTMLInputElement>('consent')!;
  const exits = [find<HTMLButtonElement>('issue'), find<HTMLButtonElement>('download')];
  const say = (what: string) => (find('status')!.textContent = what);
  const licence = { name: form.dataset.licence!, url: form.dataset.licenceUrl! };

  const asked = new URLSearchParams(location.search).get('page') ?? '';
  const page = isPage(asked) ? asked : '';
  const draft = createDraft(`${document.documentElement.dataset.base ?? '/'}suggest:${page}`);
  const restored = new Set<string>();
  let prepared: Prepared | undefined;

  const settleConsent = () => {
    for (const exit of exits) if (exit) exit.disabled = !(prepared && consent.checked);
  };
  const withdraw = () => {
    if (!prepared) return;
    prepared = undefined;
    consent.checked = false;
    section.hidden = true;
    find('share-status')!.textContent = '';
    settleConsent();
    say('You changed something, so the preview is gone. Show again what will be shared.');
  };

  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    timer = 0;
    if (!draft.save(valuesOf(form))) say('This browser keeps no draft. What you typed stays here until you leave the page.');
  };
  const edited = () => {
    withdraw();
    clearTimeout(timer);
    timer = window.setTimeout(keep, 300);
  };
  addEventListener('pagehide', () => timer && keep());

  const lists = [...form.querySelectorAll<HTMLElement>('[data-rows]')].map((holder) =>
    createCaseRows(holder, form, (what) => {
      say(what);
      edited();
    }),
  );
  const reset = (values: Record<string, string>) => {
    form.reset();
    for (const rows of lists) rows.reset(rowsOf(values, rows.list).length);
    fill(form, values);
    restored.clear();
    clearFaults(form);
  };

  const show = () => {
    const values = valuesOf(form);
    clearFaults(form);
    withdraw();
    const result = prepare(values, { names: values.names ?? '', restored, licence });
    if (!result.prepared) {
      say('');
      showFaults(form, result.faults);
      return;
    }
    prepared = result.prepared;
    consent.checked = false;
    settleConsent();
    showPreview(section, prepared, toggle);
    say('');
    section.querySelector<HTMLElement>('h2')!.focus();
  };
  const toggle = (finding: Finding, back: boolean) => {
    for (const key of finding.keys) {
      if (back) restored.add(key);
      else restored.delete(key);
    }
    show();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  form.addEventListener('input', (event) => {
    if (event.target === consent) settleConsent();
    else edited();
  });
  find('delete')!.addEventListener('click', () => {
    if (!confirm('Delete what you typed here? It cannot be brought back.')) return;
    withdraw();
    clearTimeout(timer);
    timer = 0;
    reset({ page });
    const gone = draft.clear();
    form.querySelector<HTMLInputElement>('[name="kind"]')!.focus();
    say(gone ? 'What you typed is deleted from this device.' : 'The form is empty. This browser kept no draft.');
  });
  find('download')!.addEventListener('click', () => {
    if (prepared && consent.checked) find('share-status')!.textContent = download(prepared);
  });
  find('issue')?.addEventListener('click', async () => {
    if (prepared && consent.checked) find('share-status')!.textContent = await openIssue(prepared, form.dataset.repository!);
  });

  const kept = draft.load();
  reset({ page, ...kept });
  if (kept) say('What you typed before is here again. It was kept on this device only.');
}

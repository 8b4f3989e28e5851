import type { AskedName } from '../domain/submission/asked-names.ts';
import { KIND_FOR_PAGE } from '../domain/submission/kinds.ts';
import type { Prepared } from '../domain/submission/prepare.ts';
import { rowsOf } from '../domain/submission/read-form.ts';
import { isPage } from '../domain/submission/rules.ts';
import type { Finding } from '../domain/submission/scrub/scrub.ts';
import { forgetAnswers, showNameQuestions } from '../tools/suggest/name-questions.ts';
import { loaded } from '../tools/kit/loaded.ts';
import { whyNot } from '../tools/kit/why-not.ts';
import { createDraft } from './suggest-draft.ts';
import { clearFaults, showFaults, showPreview } from './suggest-preview.ts';
import { createCaseRows, fill, valuesOf } from './suggest-rows.ts';
import { download, openIssue } from './suggest-share.ts';

/**
 * "Suggest a change": reads the form, scrubs it, asks about likely names, shows what will be shared, and hands it over once it was
 * agreed to. It sends nothing. What it hands over is the text of the last preview; any edit or answer takes the consent away.
 */
const form = document.querySelector<HTMLFormElement>('[data-suggest]');
if (form) start(form);

const loadScrub = () => loaded(import('../domain/submission/prepare.ts'));

function start(form: HTMLFormElement): void {
  const find = <T extends HTMLElement>(name: string) => form.querySelector<T>(`[data-${name}]`);
  const section = find('preview')!;
  const consent = find<HTMLInputElement>('consent')!;
  const exits = [find<HTMLButtonElement>('issue'), find<HTMLButtonElement>('download')];
  const say = (what: string) => (find('status')!.textContent = what);
  const namesSection = find('names')!;
  const { licence, licenceUrl, site, siteUrl, repository, contact } = form.dataset as Record<string, string | undefined>;
  const stated = {
    licence: { name: licence!, url: licenceUrl! },
    destination: { title: site!, url: siteUrl!, repository, contact },
  };

  const asked = new URLSearchParams(location.search).get('page') ?? '';
  const page = isPage(asked) ? asked : '';
  const begun: Record<string, string> = page ? { page, kind: KIND_FOR_PAGE } : {};
  const draft = createDraft(`${document.documentElement.dataset.base ?? '/'}suggest:${page}`);
  const restored = new Set<string>();
  const keptNames = new Set<string>();
  let prepared: Prepared | undefined;

  const settleConsent = () => {
    for (const exit of exits) if (exit) exit.disabled = !(prepared && consent.checked);
  };
  const withdraw = () => {
    namesSection.hidden = true;
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
    keptNames.clear();
    forgetAnswers(namesSection);
    clearFaults(form);
  };

  /** The scrub is most of the code of this page: it comes with the first touch, and needs no network after that. */
  let scrub: ReturnType<typeof loadScrub> | undefined;
  const getScrub = () => {
    scrub ??= loadScrub();
    scrub.catch(() => (scrub = undefined));
    return scrub;
  };
  form.addEventListener('focusin', () => void getScrub().catch(() => undefined), { once: true });

  /** Makes the preview of what stands in the form. @returns whether there is one */
  const update = async (): Promise<'ready' | 'asked' | 'faults'> => {
    const { prepare } = await getScrub();
    const values = valuesOf(form);
    clearFaults(form);
    prepared = undefined;
    consent.checked = false;
    const result = prepare(values, { names: values.names ?? '', restored, keptNames, ...stated });
    prepared = result.prepared;
    settleConsent();
    find('share-status')!.textContent = '';
    showNameQuestions(namesSection, result.asked, keptNames, answer);
    section.hidden = !prepared;
    if (prepared) {
      const kept = result.asked.filter((name) => keptNames.has(name.key));
      showPreview(section, prepared, kept, toggle);
      return result.asked.length > 0 ? 'asked' : 'ready';
    }
    showFaults(form, result.faults);
    return 'faults';
  };
  const attempt = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      withdraw();
      say(`The preview could not be made, because ${whyNot(error)} What you typed is still here, and nothing was shared.`);
      throw error;
    }
  };
  const show = () =>
    attempt(async () => {
      say('');
      const state = await update();
      const heading = { ready: section, asked: namesSection, faults: undefined }[state];
      heading?.querySelector<HTMLElement>('h2')!.focus();
    });
  const toggle = (finding: Finding, back: boolean) => {
    for (const key of finding.keys) {
      if (back) restored.add(key);
      else restored.delete(key);
    }
    void attempt(async () => {
      await update();
      section.querySelector<HTMLElement>('h2')!.focus();
    });
  };
  const answer = (name: AskedName, keep: boolean) => {
    if (keep) keptNames.add(name.key);
    else keptNames.delete(name.key);
    void attempt(async () => {
      await update();
      say(
        keep
          ? `“${name.text}” stays in the text. The preview has changed.`
          : `${name.replacement} stands for “${name.text}” now. The preview has changed.`,
      );
    });
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  // A reader who names a page most likely wants to correct it.
  const pageField = form.querySelector<HTMLInputElement>('#page')!;
  pageField.addEventListener('input', () => {
    const isOpen = !form.querySelector('[name="kind"]:checked');
    if (isOpen && isPage(pageField.value.trim())) fill(form, { kind: KIND_FOR_PAGE });
  });

  form.addEventListener('input', (event) => {
    if (event.target === consent) settleConsent();
    else if (!namesSection.contains(event.target as Node)) edited();
  });
  find('delete')!.addEventListener('click', () => {
    if (!confirm('Delete what you typed here? It cannot be brought back.')) return;
    withdraw();
    clearTimeout(timer);
    timer = 0;
    reset(begun);
    const gone = draft.clear();
    form.querySelector<HTMLInputElement>('[name="kind"]')!.focus();
    say(gone ? 'What you typed is deleted from this device.' : 'The form is empty. This browser kept no draft.');
  });
  find('download')!.addEventListener('click', () => {
    if (prepared && consent.checked) find('share-status')!.textContent = download(prepared);
  });
  find('issue')?.addEventListener('click', async () => {
    if (prepared && consent.checked) find('share-status')!.textContent = await openIssue(prepared, repository!);
  });

  const kept = draft.load();
  reset({ ...begun, ...kept });
  if (kept) say('What you typed before is here again. It was kept on this device only.');
}

import { startAsk } from './ask-tool.ts';
import { listScenarios } from './scenario-options.ts';

/** Runs the component AskForm on a page that is read: its situations are fetched now, and the address stays as it is. */
export function startAskOnTouch(root: HTMLElement): void {
  startAsk(root);
  void listScenarios(root.querySelector<HTMLSelectElement>('[data-scenario]')!);
}

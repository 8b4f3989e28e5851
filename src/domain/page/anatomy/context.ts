import type { Style } from '../../format.ts';
import type { Facts } from '../facts.ts';

/** What an anatomy is made from beside the entry. */
export interface AnatomyContext {
  facts: Facts;
  style: Style;
}

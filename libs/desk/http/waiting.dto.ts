import { Choice, DateField, ListOf, Whole } from '#libs/platform/index.js';
import { WAIT_NAMES, type WaitName } from '../core/wait-kinds.js';

export class WaitingItemView {
  @Choice(WAIT_NAMES) kind: WaitName;
  @Whole() count: number;
  @DateField({ nullable: true, description: 'since when the oldest waits' }) since: string | null;
}

export class WaitingForYouView {
  @ListOf(WaitingItemView) items: WaitingItemView[];
}

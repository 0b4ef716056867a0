import { Choice, DateField, Flag, ListOf, Whole } from '#libs/platform/index.js';
import { WAIT_NAMES, type WaitName } from '../core/wait-kinds.js';

export class WaitingItemView {
  @Choice(WAIT_NAMES) kind: WaitName;
  @Whole() count: number;
  @DateField({ nullable: true, description: 'since when the oldest waits' }) since: string | null;
  @Flag({ description: 'false under a grant or with a token that lets only look' }) may_act: boolean;
}

export class WaitingForYouView {
  @ListOf(WaitingItemView) items: WaitingItemView[];
}

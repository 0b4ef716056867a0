import { cents, ZERO, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { readMemberBalances } from '#libs/ledger/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { ShareAccount } from '../core/share-account.js';
import { readFigures } from '../data/movements.js';

/** Current accounts of members (finance facts 13): the card a debt of hers that is no invoice stands on. */
const MEMBER_CURRENT = '1330';

/**
 * What a member owes on her card of 1330 at the end of a day, in cents, never below zero. What shares hold for her stands on the
 * same card and is given back apart, so it makes no debt smaller.
 */
export async function debtOnCard(tx: Tx, { account_id, member_id }: ShareAccount, on: LocalDate): Promise<Cents> {
  const card = (await readMemberBalances(tx, [MEMBER_CURRENT], on)).get(member_id) ?? ZERO;
  const { held } = (await readFigures(tx, [account_id], on)).get(account_id)!;
  return cents(Math.max(0, card + Math.max(0, held)));
}

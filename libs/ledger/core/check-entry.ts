import { formatEuro, sum, type Fault } from '#libs/kernel/index.js';
import { cardOf, isOpenItemControl, type PostingAccount } from './account.js';
import { signed, type JournalEntryDraft, type JournalLineDraft } from './journal-entry.js';

/** Finds an account by its role or number. */
export type FindAccount = (roleOrNumber: string) => PostingAccount | undefined;

type Rule = (draft: JournalEntryDraft, find: FindAccount) => Fault[];

/**
 * Everything that is wrong with an entry before it is posted (finance facts 12.1 and 12.5); empty when nothing is.
 * The database checks the balance and the sides once more.
 */
export const checkEntry = (draft: JournalEntryDraft, find: FindAccount): Fault[] =>
  RULES.flatMap((rule) => rule(draft, find));

const hasTwoLines: Rule = (draft) =>
  draft.lines.length >= 2 ? [] : [{ pointer: '/lines', code: 'entry_needs_two_lines' }];

const linesHaveAmounts: Rule = (draft) =>
  draft.lines.flatMap((line, i) =>
    (line.debit ?? line.credit) > 0 ? [] : [{ pointer: `/lines/${i}`, code: 'line_needs_amount' }],
  );

const balances: Rule = (draft) => {
  const difference = sum(draft.lines.map(signed));
  return difference === 0
    ? []
    : [{ pointer: '/lines', code: 'entry_out_of_balance', params: { difference: formatEuro(difference) } }];
};

const accountsExist: Rule = (draft, find) =>
  draft.lines.flatMap((line, i) =>
    find(line.account)
      ? []
      : [{ pointer: `/lines/${i}/account`, code: 'account_unknown', params: { account: line.account } }],
  );

const cardsAreNamed: Rule = (draft, find) =>
  draft.lines.flatMap((line, i) => {
    const account = find(line.account);
    const card = cardOf(account?.control ?? null);
    const named = card === null || (card === 'relation' ? line.relationId : line.memberId) !== undefined;
    return named ? [] : [lineFault(i, `account_needs_${card}`, account!.number)];
  });

/** Keeps debtors and creditors equal to the sum of their open items, at every moment. */
const openItemsFollow: Rule = (draft, find) =>
  draft.lines.flatMap((line, i) => {
    const account = find(line.account);
    if (!account) return [];
    const movements = Number(line.opens !== undefined) + Number(line.settles !== undefined);
    if (isOpenItemControl(account.control))
      return movements === 1 ? [] : [lineFault(i, 'account_needs_open_item', account.number)];
    return movements === 0 ? [] : [lineFault(i, 'account_has_no_open_items', account.number)];
  });

const opensOneItem: Rule = (draft) =>
  draft.lines.filter(opens).length <= 1 ? [] : [{ pointer: '/lines', code: 'entry_opens_one_item' }];

const RULES: readonly Rule[] = [
  hasTwoLines,
  linesHaveAmounts,
  balances,
  accountsExist,
  cardsAreNamed,
  openItemsFollow,
  opensOneItem,
];

const opens = (line: JournalLineDraft): boolean => line.opens !== undefined;

const lineFault = (index: number, code: string, account: string): Fault => ({
  pointer: `/lines/${index}`,
  code,
  params: { account },
});

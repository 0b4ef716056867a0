import { readFileSync } from 'node:fs';
import type { Tx } from '#libs/platform/index.js';
import type { Account } from '../core/account.js';

const TEMPLATE = new URL('../chart/chart-of-accounts.json', import.meta.url);

/** The chart every co-operative starts with: the accounts marked `starter` of `chart/chart-of-accounts.json`. */
const starterAccounts = (): object[] =>
  (JSON.parse(readFileSync(TEMPLATE, 'utf8')) as { accounts: { starter: boolean }[] }).accounts.filter(
    ({ starter }) => starter,
  );

/** Gives a new co-operative its accounts. Doing it again adds nothing. */
export async function createChart(tx: Tx): Promise<void> {
  await tx.execute(
    `insert into ledger_account (cooperative_id, number, name_nl, name_en, type, normal_balance, rgs_code, role, control,
       vat_box, must_be_zero)
     select $1, number, name_nl, name_en, type, normal_balance, rgs_code, role, control, vat_box, coalesce(must_be_zero, false)
     from json_to_recordset($2) as a(number text, name_nl text, name_en text, type text, normal_balance text, rgs_code text,
       role text, control text, vat_box text, must_be_zero boolean)
     on conflict (cooperative_id, number) do nothing`,
    [tx.context.cooperativeId, JSON.stringify(starterAccounts())],
  );
}

/** The whole chart, by number. */
export const readAccounts = (tx: Tx): Promise<Account[]> =>
  tx.query<Account>(
    `select number, name_nl as "nameNl", name_en as "nameEn", type, normal_balance as "normalBalance", rgs_code as "rgsCode",
       role, control, vat_box as "vatBox", must_be_zero as "mustBeZero"
     from ledger_account where cooperative_id = $1 order by number`,
    [tx.context.cooperativeId],
  );

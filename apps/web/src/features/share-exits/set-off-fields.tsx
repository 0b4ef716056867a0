import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnDebts, ShareExit } from '../../lib/contract-share-exits';
import { amountOf, centsOf, showEuro, showMoney } from '../../lib/money';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { SelectField, TextField } from '../../ui/field';
import { Loaded } from '../../ui/loaded';
import { Note } from '../../ui/notes';

/** What she still has to pay, as the books have it; not asked while it is of no use. */
export const useDebts = ({ account_id }: ShareExit, enabled = true): UseQueryResult<OwnDebts> =>
  useQuery({ ...oneQuery<OwnDebts>(useHere(), `shares/${account_id}/exit/invoices`), enabled });

export const owesNothing = ({ items, on_card }: OwnDebts): boolean => items.length === 0 && centsOf(on_card) <= 0;

/** An open invoice of hers, or what stands open on her card. */
export function SetOffFields({ exit }: { exit: ShareExit }): ReactElement {
  const query = useDebts(exit);
  return <Loaded query={query}>{(debts) => <Fields exit={exit} debts={debts} />}</Loaded>;
}

function Fields({ exit, debts }: { exit: ShareExit; debts: OwnDebts }): ReactElement {
  const { items, on_card } = debts;
  const { t } = useTranslation();
  const hasCard = centsOf(on_card) > 0;
  const [id, setId] = useState(hasCard ? '' : (items[0]?.open_item_id ?? ''));
  const invoice = items.find(({ open_item_id }) => open_item_id === id);
  const most = Math.min(centsOf(invoice?.open ?? on_card), centsOf(exit.rest));
  if (owesNothing(debts)) return <Note>{t('exit.debt_none')}</Note>;
  return (
    <>
      {items.length > 0 ? (
        <SelectField
          name="open_item_id"
          label={t('exit.debt')}
          {...(hasCard ? { empty: t('exit.debt_card', { amount: showEuro(on_card) }) } : {})}
          value={id}
          onChange={(event) => setId(event.target.value)}
          options={items.map(({ open, open_item_id, reference }) => ({
            value: open_item_id,
            label: t('exit.debt_invoice', { reference, amount: showEuro(open) }),
          }))}
        />
      ) : null}
      {invoice ? (
        <>
          <input type="hidden" name="what" value={t('exit.invoice')} />
          <input type="hidden" name="evidence" value={invoice.reference} />
        </>
      ) : (
        <>
          {items.length === 0 ? <p>{t('exit.debt_card', { amount: showEuro(on_card) })}</p> : null}
          <TextField name="what" label={t('exit.what')} maxLength={200} />
          <TextField name="evidence" label={t('exit.evidence')} hint={t('exit.evidence_hint')} maxLength={200} />
        </>
      )}
      <TextField
        key={id}
        name="amount"
        label={t('shares.amount')}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={showMoney(amountOf(most))}
      />
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnInvoice, ShareExit } from '../../lib/contract-share-exits';
import { amountOf, centsOf, showDecimal, showEuro } from '../../lib/money';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { SelectField, TextField } from '../../ui/field';
import { Loaded } from '../../ui/loaded';

/** An open invoice of hers, or another debt. */
export function SetOffFields({ exit }: { exit: ShareExit }): ReactElement {
  const query = useQuery(oneQuery<{ items: OwnInvoice[] }>(useHere(), `shares/${exit.account_id}/exit/invoices`));
  return <Loaded query={query}>{({ items }) => <Fields exit={exit} invoices={items} />}</Loaded>;
}

function Fields({ exit, invoices }: { exit: ShareExit; invoices: readonly OwnInvoice[] }): ReactElement {
  const { t } = useTranslation();
  const [id, setId] = useState('');
  const invoice = invoices.find(({ open_item_id }) => open_item_id === id);
  const most = invoice ? Math.min(centsOf(invoice.open), centsOf(exit.rest)) : 0;
  return (
    <>
      {invoices.length > 0 ? (
        <SelectField
          name="open_item_id"
          label={t('exit.debt')}
          empty={t('exit.debt_other')}
          value={id}
          onChange={(event) => setId(event.target.value)}
          options={invoices.map(({ open, open_item_id, reference }) => ({
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
        defaultValue={invoice ? showDecimal(amountOf(most)) : ''}
      />
    </>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../lib/dates';
import { showEuro } from '../../lib/money';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import type { Receipt } from './contract';
import { MoneyTable } from './money-table';
import { UndoDialog, type Mistake } from './undo-dialog';

/** What came in under our references, the latest first; nothing is shown when there is nothing. */
export function Receipts(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useInfiniteQuery(listQuery<Receipt>(here, 'receipts'));
  const [mistake, undo] = useState<Mistake | null>(null);
  const mistakeOf = (one: Receipt): Mistake => ({
    path: `${here.api}/receipts/${one.receipt_id}/undo`,
    what: `${one.party_name}, ${showEuro(one.amount)}`,
    on: one.received_on,
  });
  const rows = (query.data ? rowsOf(query.data) : []).map((one) => ({
    key: one.receipt_id,
    name: one.party_name,
    about: one.undone_on === null ? one.reference : t('banking.undone_because', { reason: one.undo_reason }),
    detail: shortDate(one.received_on),
    amount: one.amount,
    over: one.undone_on !== null,
    act:
      here.may('bank', 'bookkeeper') && one.undone_on === null ? (
        <Button kind="row" onClick={() => undo(mistakeOf(one))}>
          {t('banking.undo')}
        </Button>
      ) : null,
  }));
  return (
    <>
      <MoneyTable
        id="receipts"
        title={t('banking.receipts')}
        detail={t('banking.received_on')}
        act={t('banking.undo')}
        rows={rows}
        query={query}
      />
      {mistake ? <UndoDialog mistake={mistake} onClose={() => undo(null)} /> : null}
    </>
  );
}

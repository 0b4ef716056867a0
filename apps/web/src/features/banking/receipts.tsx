import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../lib/dates';
import { showEuro, showMoney } from '../../lib/money';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { MoreRows } from '../../ui/more';
import type { Receipt } from './contract';
import { UndoDialog, type Mistake } from './undo-dialog';

/** What came in under our references, the latest first; nothing is shown when there is nothing. */
export function Receipts(): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const query = useInfiniteQuery(listQuery<Receipt>(here, 'receipts'));
  const [mistake, undo] = useState<Mistake | null>(null);
  const rows = query.data ? rowsOf(query.data) : [];
  if (rows.length === 0) return null;
  return (
    <section className="section" aria-labelledby="receipts">
      <h2 id="receipts">{t('banking.receipts')}</h2>
      <table className="table quiet">
        <caption className="sr">{t('banking.receipts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('banking.party')}</th>
            <th scope="col">{t('banking.received_on')}</th>
            <th scope="col" className="num">
              {t('banking.amount')}
            </th>
            <th scope="col" className="act">
              <span className="sr">{t('banking.undo')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.receipt_id} className={one.undone_on === null ? '' : 'same'}>
              <th scope="row" className="who">
                {one.party_name}
                <div className="small soft">
                  {one.undone_on === null ? one.reference : t('banking.undone_because', { reason: one.undo_reason })}
                </div>
              </th>
              <td>{shortDate(one.received_on)}</td>
              <td className="num">{showMoney(one.amount)}</td>
              <td className="act">
                {here.may('bank', 'bookkeeper') && one.undone_on === null ? (
                  <Button
                    kind="row"
                    onClick={() =>
                      undo({
                        path: `${here.api}/receipts/${one.receipt_id}/undo`,
                        what: `${one.party_name}, ${showEuro(one.amount)}`,
                        on: one.received_on,
                      })
                    }
                  >
                    {t('banking.undo')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows query={query} />
      {mistake ? <UndoDialog mistake={mistake} onClose={() => undo(null)} /> : null}
    </section>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../lib/dates';
import { showMoney } from '../../lib/money';
import { useHere } from '../../lib/session';
import { State } from '../../ui/state';
import { SHAPES, type Batch } from './contract';

/** The batches, the latest first; what is over steps back. */
export function BatchTable({ rows }: { rows: readonly Batch[] }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <table className="table quiet">
      <caption className="sr">{t('banking.batches')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('banking.batch')}</th>
          <th scope="col" className="spare">
            {t('banking.day')}
          </th>
          <th scope="col" className="num spare">
            {t('banking.lines')}
          </th>
          <th scope="col" className="num">
            {t('ui.total')}
          </th>
          <th scope="col">{t('ui.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.batch_id} className={one.state === 'settled' || one.state === 'cancelled' ? 'same' : ''}>
            <th scope="row" className="who">
              <Link
                to="/c/$cooperativeId/betalen/$batchId"
                params={{ cooperativeId: here.cooperative_id, batchId: one.batch_id }}
              >
                {titleOf(one, t)}
              </Link>
            </th>
            <td className="spare">{shortDate(one.execution_on)}</td>
            <td className="num spare">{one.order_count}</td>
            <td className="num strong">{showMoney(one.total)}</td>
            <td>
              <State kind={SHAPES[one.state]}>{t(`banking.state_${one.state}`)}</State>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `Incasso 12`, `Betaalbatch 7`, `Loonbatch 8`. */
export const titleOf = (
  batch: Pick<Batch, 'kind' | 'category' | 'number'>,
  t: (key: string, params: Record<string, unknown>) => string,
): string =>
  t(`banking.title_${batch.category === 'wages' ? 'wages' : batch.kind}`, {
    number: batch.number,
  });

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, today } from '../../lib/dates';
import { post } from '../../lib/http';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import type { Order } from './contract';
import { MoneyTable } from './money-table';

/** What came back and waits for somebody; nothing is shown when there is nothing. */
export function ReturnedOrders(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useInfiniteQuery(listQuery<Order>(here, 'payment-orders', { state: 'returned' }));
  const [again, setAgain] = useState<Order | null>(null);
  const rows = (query.data ? rowsOf(query.data) : []).map((one) => ({
    key: one.order_id,
    name: one.party_name,
    about: one.remittance,
    detail: reasonOf(one.return_code, t),
    amount: one.amount,
    act:
      here.may('bank', 'bookkeeper') && one.may_go_again ? (
        <Button kind="row" onClick={() => setAgain(one)}>
          {t('banking.again')}
        </Button>
      ) : null,
  }));
  return (
    <>
      <MoneyTable
        id="returned"
        title={t('banking.returned')}
        detail={t('banking.reason')}
        act={t('banking.again')}
        rows={rows}
        query={query}
      />
      <AgainDialog order={again} onClose={() => setAgain(null)} />
    </>
  );
}

/** The reason in words, with the code of the bank. */
export const reasonOf = (code: string | null, t: (key: string, params: Record<string, unknown>) => string): string =>
  code === null ? '' : `${t(`banking.reason_${code}`, { defaultValue: t('banking.reason_other', {}) })} (${code})`;

function AgainDialog({ order, onClose }: { order: Order | null; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const act = useAct(
    (wanted_on: string) => post<Order>(`${here.api}/payment-orders/${order?.order_id ?? ''}/reopening`, { wanted_on }),
    onClose,
  );
  return (
    <Dialog open={order !== null} title={t('banking.again')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={({ wanted_on = '' }) => act.run(wanted_on)}>
        <p>{t('banking.again_why')}</p>
        <TextField
          name="wanted_on"
          type="date"
          label={t('banking.wanted_on')}
          defaultValue={addDays(today(), 15)}
          min={today()}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('banking.again')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

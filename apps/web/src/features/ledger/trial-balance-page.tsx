import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialBalance } from '../../lib/contract-invoicing';
import { fullDate, today } from '../../lib/dates';
import { centsOf, showMoney } from '../../lib/money';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/field';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { LedgerViews } from './ledger-views';

/** Every account that moved, with a way down to its entries. */
export function TrialBalancePage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const search = useSearch({ from: '/c/$cooperativeId/grootboek' });
  const from = search.van ?? `${today().slice(0, 4)}-01-01`;
  const to = search.tot ?? today();
  const query = useQuery(oneQuery<TrialBalance>(here, 'trial-balance', { from, to }));
  return (
    <>
      <Title aside={t('week.from_to', { from: fullDate(from), to: fullDate(to) })}>{t('nav.ledger')}</Title>
      <LedgerViews />
      <form
        className="bar-search"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          void navigate({
            to: '/c/$cooperativeId/grootboek',
            params: { cooperativeId: here.cooperative_id },
            search: { van: textOf(form, 'from'), tot: textOf(form, 'to') },
          });
        }}
      >
        <TextField name="from" label={t('ledger.from')} type="date" defaultValue={from} />
        <TextField name="to" label={t('ledger.to')} type="date" defaultValue={to} />
        <Button type="submit">{t('ledger.show')}</Button>
      </form>
      <Loaded query={query}>
        {(data) =>
          data.rows.length === 0 ? (
            <Empty title={t('ledger.none')}>{t('ledger.none_why')}</Empty>
          ) : (
            <Balance data={data} from={from} to={to} />
          )
        }
      </Loaded>
    </>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function Balance({ data, from, to }: { data: TrialBalance; from: string; to: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const even = centsOf(data.totals.debit) === centsOf(data.totals.credit);
  return (
    <>
      <p className="lead">{even ? t('ledger.even', { amount: showMoney(data.totals.debit) }) : t('ledger.uneven')}</p>
      <div className="scroll">
        <table className="table">
          <caption className="sr">{t('ledger.trial_balance')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ledger.account')}</th>
              <th scope="col" className="num spare">
                {t('ledger.opening')}
              </th>
              <th scope="col" className="num">
                {t('ledger.debit')}
              </th>
              <th scope="col" className="num">
                {t('ledger.credit')}
              </th>
              <th scope="col" className="num">
                {t('ledger.closing')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.number}>
                <th scope="row" className="who">
                  <Link
                    to="/c/$cooperativeId/grootboek/$account"
                    params={{ cooperativeId: here.cooperative_id, account: row.number }}
                    search={{ van: from, tot: to }}
                  >
                    {row.number} {row.name}
                  </Link>
                </th>
                <td className="num spare">{showMoney(row.opening)}</td>
                <td className="num">{showMoney(row.debit)}</td>
                <td className="num">{showMoney(row.credit)}</td>
                <td className="num strong">{showMoney(row.closing)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('ui.total')}</th>
              <td className="num spare">{showMoney(data.totals.opening)}</td>
              <td className="num">{showMoney(data.totals.debit)}</td>
              <td className="num">{showMoney(data.totals.credit)}</td>
              <td className="num">{showMoney(data.totals.closing)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate, today } from '../../lib/dates';
import { showMoney } from '../../lib/money';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { State, type StateKind } from '../../ui/state';
import { Title } from '../../ui/title';
import { LedgerViews } from '../ledger/ledger-views';
import type { ProfitYear, ProfitYears } from './contract';

const KINDS: Record<ProfitYear['state'], StateKind> = {
  none: 'later',
  draft: 'busy',
  adopted: 'notice',
  confirmed: 'done',
  taken_back: 'later',
};

/** The result of every year, and what was decided about it. */
export function ProfitYearsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<ProfitYears>(here, 'profit-appropriations'));
  return (
    <>
      <Title>{t('profit.title')}</Title>
      <LedgerViews />
      <p className="lead">{t('profit.lead')}</p>
      <Loaded query={query}>
        {({ items }) => {
          const begun = items.filter(({ starts_on }) => starts_on <= today());
          return begun.length === 0 ? <Empty title={t('profit.no_years')} /> : <Years years={begun} />;
        }}
      </Loaded>
    </>
  );
}

function Years({ years }: { years: readonly ProfitYear[] }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <table className="table">
      <caption className="sr">{t('profit.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('profit.year')}</th>
          <th scope="col" className="num">
            {t('profit.result')}
          </th>
          <th scope="col">{t('ui.state')}</th>
        </tr>
      </thead>
      <tbody>
        {years.map((one) => (
          <tr key={one.year}>
            <th scope="row" className="who">
              <Link
                to="/c/$cooperativeId/grootboek/winst/$year"
                params={{ cooperativeId: here.cooperative_id, year: String(one.year) }}
              >
                {one.year}
              </Link>
              <small className="sub">{one.is_final ? t('profit.is_final') : t('profit.not_final')}</small>
              {one.taken_back.map(({ appropriation_id, decision, taken_back_on, taken_back_why }) => (
                <small className="sub" key={appropriation_id}>
                  {t('profit.was_taken_back', { decision, date: fullDate(taken_back_on), reason: taken_back_why })}
                </small>
              ))}
            </th>
            <td className="num">{showMoney(one.result)}</td>
            <td className="whole">
              <State kind={KINDS[one.state]}>{t(`profit.state_${one.state}`)}</State>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

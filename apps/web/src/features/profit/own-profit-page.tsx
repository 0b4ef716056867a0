import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { centsOf, showEuro } from '../../lib/money';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { OwnFrame } from '../../shared/own-frame';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import type { OwnProfit } from './contract';

/** What the meeting gave you out of the profit, and what of it is still to come; on a phone. */
export function OwnProfitPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<OwnProfit>(here, 'profit-appropriations/own'));
  return (
    <OwnFrame
      title={t('profit.own_title')}
      lead={t('profit.own_lead', { cooperative: here.name })}
      back="/c/$cooperativeId/mijn-gegevens"
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <div className="block">
              <Empty title={t('profit.own_none')} />
            </div>
          ) : (
            items.map((part) => <OneYear key={part.year} part={part} />)
          )
        }
      </Loaded>
    </OwnFrame>
  );
}

function OneYear({ part }: { part: OwnProfit['items'][number] }): ReactElement {
  const { t } = useTranslation();
  const id = `year-${part.year}`;
  const said: [string, string, string][] = [
    [t('profit.own_bonus'), part.bonus, part.bonus_state ? t(`profit.own_bonus_${part.bonus_state}`) : ''],
    [
      t('profit.own_supplement'),
      part.supplement,
      part.supplement_state ? t(`profit.own_supplement_${part.supplement_state}`) : '',
    ],
    [t('profit.own_interest'), part.interest, ''],
    [t('profit.own_distribution'), part.distribution, ''],
  ];
  const shown = said.filter(([, amount]) => centsOf(amount) > 0);
  return (
    <section className="block stack" aria-labelledby={id}>
      <h2 id={id}>{t('profit.own_year', { year: part.year })}</h2>
      <p className="soft">
        {t('profit.own_decided', { date: fullDate(part.adopted_on) })}
        {part.minutes > 0 ? ` ${t('profit.own_hours', { hours: showMinutes(part.minutes) })}` : ''}
      </p>
      {shown.length === 0 ? <p>{t('profit.own_nothing')}</p> : null}
      <ul className="lines ends">
        {shown.map(([name, amount, state]) => (
          <li className="line" key={name}>
            <span>
              {name}
              {state ? <span className="sub">{state}</span> : null}
            </span>
            <strong className="money">{showEuro(amount)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

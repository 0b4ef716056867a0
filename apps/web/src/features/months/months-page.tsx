import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoursMonth } from '../../lib/contract';
import { dateAndTime, monthName } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Loaded } from '../../ui/loaded';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import { HoursViews } from '../hours/hours-views';
import { MonthPart } from './month-part';

/** The months of the hours: open, or closed for everyone. */
export function MonthsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<{ items: HoursMonth[] }>(here, 'hours-months'));
  return (
    <>
      <Title>{t('month.title')}</Title>
      <HoursViews />
      <p className="lead">{t('month.lead')}</p>
      <Loaded query={query}>{({ items }) => <Months items={items} />}</Loaded>
    </>
  );
}

function Months({ items }: { items: HoursMonth[] }): ReactElement {
  const { t } = useTranslation();
  // what is most likely to be closed now: the last month that is over and open
  const first = items.filter(({ state }) => state === 'open').at(1) ?? items[0];
  const [chosen, setChosen] = useState(first?.month ?? '');
  return (
    <>
      <table className="table quiet">
        <caption className="sr">{t('month.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('month.month')}</th>
            <th scope="col" className="num">
              {t('month.hours')}
            </th>
            <th scope="col" className="num spare">
              {t('month.approved')}
            </th>
            <th scope="col">{t('ui.state')}</th>
            <th scope="col" className="act">
              <span className="sr">{t('approve.look')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.month} aria-current={one.month === chosen || undefined}>
              <th scope="row" className="who">
                {monthName(one.month)}
              </th>
              <td className="num">{showMinutes(one.minutes)}</td>
              <td className="num spare">{showMinutes(one.approved_minutes)}</td>
              <td>
                <State kind={one.state === 'closed' ? 'done' : 'later'}>{t(`month.state_${one.state}`)}</State>{' '}
                <span className="soft spare">
                  {one.changed_at === null
                    ? ''
                    : t('month.by', { name: one.changed_by_name, when: dateAndTime(one.changed_at) })}
                </span>
              </td>
              <td className="act">
                <button
                  className="button row"
                  type="button"
                  aria-pressed={one.month === chosen}
                  onClick={() => setChosen(one.month)}
                >
                  {t('approve.look')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen === '' ? null : <MonthPart key={chosen} month={chosen} />}
    </>
  );
}

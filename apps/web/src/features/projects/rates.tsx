import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rate } from '../../lib/contract';
import { fullDate } from '../../lib/dates';
import { remove } from '../../lib/http';
import { showMoney } from '../../lib/money';
import { activitiesQuery, colleaguesQuery, oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { RateDialog } from './rate-dialog';

/** Dated hourly rates; the most precise one that holds on the day of work is charged. */
export function Rates({ projectId }: { projectId?: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const mayWrite = here.may(['hours', 'invoices'], 'board', 'bookkeeper');
  const [adding, add] = useState(false);
  const query = useQuery(oneQuery<{ items: Rate[] }>(here, 'rates', projectId ? { project_id: projectId } : {}));
  const activities = useQuery(activitiesQuery(here));
  const colleagues = useQuery(colleaguesQuery(here));
  const drop = useAct((id: string) => remove(`${here.api}/rates/${id}`));
  const scope = (rate: Rate): string =>
    [
      rate.activity_id ? activities.data?.find((one) => one.activity_id === rate.activity_id)?.name : undefined,
      rate.member_id ? colleagues.data?.find((one) => one.member_id === rate.member_id)?.name : undefined,
      rate.project_id && !projectId ? t('rate.one_project') : undefined,
    ]
      .filter(Boolean)
      .join(', ') || t('rate.everything');
  return (
    <section className="section">
      <h2>{projectId ? t('rate.title') : t('rate.title_general')}</h2>
      <p className="soft small">{t('rate.lead')}</p>
      <ProblemNote problem={drop.problem} />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="gap">{t('rate.none')}</p>
          ) : (
            <table className="table">
              <caption className="sr">{t('rate.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('rate.for')}</th>
                  <th scope="col">{t('rate.valid_from')}</th>
                  <th scope="col" className="num">
                    {t('rate.hourly')}
                  </th>
                  <th scope="col">
                    <span className="sr">{t('ui.remove')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((rate) => (
                  <tr key={rate.rate_id}>
                    <th scope="row" className="who">
                      {scope(rate)}
                    </th>
                    <td>{fullDate(rate.valid_from)}</td>
                    <td className="num">{showMoney(rate.hourly_rate)}</td>
                    <td className="act">
                      {mayWrite ? (
                        <Button kind="row" onClick={() => drop.run(rate.rate_id)}>
                          {t('ui.remove')}
                        </Button>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
      {mayWrite ? (
        <p className="gap">
          <Button onClick={() => add(true)}>{t('rate.add')}</Button>
        </p>
      ) : null}
      <RateDialog open={adding} projectId={projectId ?? null} onClose={() => add(false)} />
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absence, Plan } from '../../lib/contract';
import { addDays, mondayOf, shortDate, today, weekNumber } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { HoursViews } from '../hours/hours-views';
import { PlanDialog } from './plan-dialog';
import { whyAway, type WhyAway } from './why-away';

const WEEKS = 4;

/** Planned hours per person and project, and what was worked of them, four weeks at a time. */
export function PlanningPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [from, setFrom] = useState(addDays(mondayOf(today()), -7));
  const [open, setOpen] = useState(false);
  const weeks = Array.from({ length: WEEKS }, (_, index) => addDays(from, 7 * index));
  const until = weeks.at(-1) ?? from;
  const query = useQuery(oneQuery<{ items: Plan[] }>(here, 'plans', { from, until }));
  const absences = useQuery(oneQuery<{ items: Absence[] }>(here, 'absences', { from, until: addDays(until, 6) }));
  return (
    <>
      <Title
        end={
          here.may('hours', 'board', 'bookkeeper', 'project_lead') ? (
            <Button kind="main" onClick={() => setOpen(true)}>
              {t('plan.add')}
            </Button>
          ) : undefined
        }
      >
        {t('plan.title')}
      </Title>
      <HoursViews />
      <div className="set">
        <Button onClick={() => setFrom(addDays(from, -7 * WEEKS))}>{t('plan.before')}</Button>
        <Button onClick={() => setFrom(addDays(from, 7 * WEEKS))}>{t('plan.after')}</Button>
        <span className="soft">{t('plan.legend')}</span>
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('plan.empty')}>{t('plan.empty_why')}</Empty>
          ) : (
            <PlanTable items={items} weeks={weeks} away={whyAway(absences.data?.items ?? [])} />
          )
        }
      </Loaded>
      <PlanDialog open={open} monday={from} onClose={() => setOpen(false)} />
    </>
  );
}

interface TableProps {
  items: Plan[];
  weeks: string[];
  away: ReadonlyMap<string, WhyAway>;
}

function PlanTable({ items, weeks, away }: TableProps): ReactElement {
  const { t } = useTranslation();
  const rows = new Map<string, Plan[]>();
  for (const item of items) {
    const key = `${item.member_id} ${item.project_id}`;
    rows.set(key, [...(rows.get(key) ?? []), item]);
  }
  return (
    <div className="scroll gap" role="group" aria-label={t('plan.title')} tabIndex={0}>
      <table className="table weeks">
        <caption className="sr">{t('plan.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('hours.member')}</th>
            <th scope="col" className="spare">
              {t('hours.project')}
            </th>
            {weeks.map((week) => (
              <th scope="col" className="num" key={week}>
                {t('week.short', { number: weekNumber(week) })} <span className="soft spare">{shortDate(week)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].map(([key, own]) => (
            <tr key={key}>
              <th scope="row" className="who">
                {own[0]?.member_name}
                <small className="under">{own[0]?.project_name}</small>
              </th>
              <td className="spare">{own[0]?.project_name}</td>
              {weeks.map((week) => (
                <td className="num" key={week} data-label={t('week.short', { number: weekNumber(week) })}>
                  <Cell
                    plan={own.find((one) => one.week === week)}
                    why={away.get(`${own[0]?.member_id ?? ''} ${week}`)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('ui.total')}</th>
            <td className="spare" />
            {weeks.map((week) => (
              <td className="num" key={week} data-label={t('week.short', { number: weekNumber(week) })}>
                <Cell plan={totalOf(items.filter((one) => one.week === week))} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

type Figures = Pick<Plan, 'planned_minutes' | 'worked_minutes' | 'absent_minutes'>;

const totalOf = (plans: readonly Plan[]): Figures => ({
  planned_minutes: plans.reduce((sum, one) => sum + one.planned_minutes, 0),
  worked_minutes: plans.reduce((sum, one) => sum + one.worked_minutes, 0),
  absent_minutes: plans.reduce((sum, one) => sum + one.absent_minutes, 0),
});

/** Planned hours on days somebody is away are not worked, and nobody is behind with them. */
function Cell({ plan, why = 'absent' }: { plan: Figures | undefined; why?: WhyAway | undefined }): ReactElement | null {
  const { t } = useTranslation();
  if (!plan || (plan.planned_minutes === 0 && plan.worked_minutes === 0)) return null;
  const [worked, planned] = [showMinutes(plan.worked_minutes), showMinutes(plan.planned_minutes)];
  return (
    <>
      <span aria-label={t('plan.cell', { worked, planned })}>
        {worked} <span className="soft">/ {planned}</span>
      </span>
      {plan.absent_minutes > 0 ? (
        <small className="own-line soft">{t(`plan.away_${why}`, { hours: showMinutes(plan.absent_minutes) })}</small>
      ) : null}
    </>
  );
}

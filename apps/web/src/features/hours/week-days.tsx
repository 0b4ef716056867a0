import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../lib/contract';
import { mondayOf, today } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { activitiesQuery, projectsQuery } from '../../lib/queries';
import type { Here } from '../../lib/session';
import { isStuck } from '../../offline/intent';
import { absenceOn } from './absence-marks';
import { ClosedDay } from './closed-day';
import { CopyWeek } from './copy-week';
import { OpenDay } from './open-day';
import type { WeekDraft } from './use-week';
import { fixedOf, minutesOf, workedOf } from './week-draft';

interface Props {
  here: Here;
  week: Week;
  draft: WeekDraft;
  /** The open day beside the list, instead of in its place. */
  beside?: boolean;
}

/** A week day by day, one of them open to write in. */
export function WeekDays({ here, week, draft, beside = false }: Props): ReactElement {
  const { t } = useTranslation();
  const now = today();
  const [openDate, open] = useState(mondayOf(now) === week.monday ? now : week.monday);
  const projects = useQuery(projectsQuery(here));
  const activities = useQuery(activitiesQuery(here));
  const fixed = fixedOf(week);
  const longest = Math.max(480, ...week.days.map((day) => dayMinutes(day.date)));
  function dayMinutes(date: string): number {
    const own = (one: { date: string }): boolean => one.date === date;
    return minutesOf(fixed.filter(own)) + workedOf(draft.lines.filter(own));
  }
  const closed = (day: Week['days'][number]): ReactElement => (
    <ClosedDay
      key={day.date}
      date={day.date}
      minutes={dayMinutes(day.date)}
      longest={longest}
      names={[
        ...new Set([
          ...[absenceOn(day, draft)].flatMap((kind) => (kind ? [t(`week.is_${kind}`)] : [])),
          ...fixed.filter((entry) => entry.date === day.date).map((entry) => entry.project_name),
          ...draft.lines
            .filter((line) => line.date === day.date && line.worked > 0)
            .map((line) => projects.data?.find((one) => one.project_id === line.project_id)?.name ?? ''),
        ]),
      ]}
      rejected={day.entries.some((entry) => entry.state === 'rejected')}
      stuck={draft.lines.some(({ date: of, intent }) => of === day.date && intent !== undefined && isStuck(intent))}
      current={day.date === openDate}
      onOpen={() => open(day.date)}
    />
  );
  const opened = (day: Week['days'][number]): ReactElement => (
    <OpenDay
      key={`${day.date}-open`}
      date={day.date}
      fixed={fixed.filter((entry) => entry.date === day.date)}
      rejected={day.entries.filter((entry) => entry.state === 'rejected')}
      draft={draft}
      week={week}
      projects={projects.data ?? []}
      activities={activities.data ?? []}
    />
  );
  return (
    <>
      <CopyWeek here={here} week={week} draft={draft} wide />
      <ol className={beside ? 'week beside' : 'week'} aria-label={showMinutes(week.minutes)}>
        {week.days.map((day) => (day.date === openDate && !beside ? opened(day) : closed(day)))}
        {beside ? week.days.filter(({ date }) => date === openDate).map(opened) : null}
      </ol>
    </>
  );
}

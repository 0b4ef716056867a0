import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../lib/contract';
import { addDays, mondayOf, shortDate, spokenSpan, today, weekNumber } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { activitiesQuery, projectsQuery } from '../../lib/queries';
import type { Here } from '../../lib/session';
import { usePageTitle } from '../../lib/titles';
import { Icon } from '../../ui/icon';
import { ArrowLeftIcon, CaretLeftIcon, CaretRightIcon } from '../../ui/icons';
import { Freshness } from '../../shared/freshness';
import { ReadAloud } from '../../shared/read-aloud';
import { Loaded } from '../../ui/loaded';
import { isStuck } from '../../offline/intent';
import { absenceOn } from './absence-marks';
import { ClosedDay } from './closed-day';
import { HoursNotices } from './hours-notices';
import { OpenDay } from './open-day';
import { useWeek, type WeekDraft } from './use-week';
import { CopyWeek } from './copy-week';
import { fixedOf, minutesOf, workedOf } from './week-draft';
import { WeekFoot } from './week-foot';
import { WeekWarnings } from './week-warnings';

export function PhoneWeek({ here, monday }: { here: Here; monday: string }): ReactElement {
  const { t } = useTranslation();
  const draft = useWeek(here, monday, here.member_id ?? '');
  const cooperativeId = here.cooperative_id;
  usePageTitle(t('week.title'));
  const week = (to: string): { week?: string } => (to === mondayOf(today()) ? {} : { week: to });
  return (
    <div className="phone">
      <header className="bar">
        <Link to="/c/$cooperativeId/thuis" params={{ cooperativeId }}>
          <Icon of={ArrowLeftIcon} weight="bold" className="turns" />
          {t('ui.back')}
        </Link>
        <span className="end">{t('week.number', { number: weekNumber(monday) })}</span>
        <ReadAloud />
      </header>
      <main className="stack" id="work">
        <div className="in week-head">
          <div>
            <h1 className="display">{t('week.title')}</h1>
            <p className="soft">{t('week.from_to', spokenSpan(monday, addDays(monday, 6)))}</p>
          </div>
          <nav className="week-steps" aria-label={t('week.other')}>
            <Link to="/c/$cooperativeId/uren" params={{ cooperativeId }} search={week(addDays(monday, -7))}>
              <Icon of={CaretLeftIcon} weight="bold" className="turns" />
              {shortDate(addDays(monday, -7))}
            </Link>
            <Link to="/c/$cooperativeId/uren" params={{ cooperativeId }} search={week(addDays(monday, 7))}>
              {shortDate(addDays(monday, 7))}
              <Icon of={CaretRightIcon} weight="bold" className="turns" />
            </Link>
          </nav>
        </div>
        <Freshness />
        <HoursNotices here={here} monday={monday} />
        {draft.week ? (
          <Days here={here} week={draft.week} draft={draft} />
        ) : (
          <Loaded query={draft.query}>{() => null}</Loaded>
        )}
        <WeekWarnings here={here} monday={monday} memberId={here.member_id ?? ''} />
      </main>
      {draft.week ? <WeekFoot here={here} week={draft.week} draft={draft} /> : null}
    </div>
  );
}

function Days({ here, week, draft }: { here: Here; week: Week; draft: WeekDraft }): ReactElement {
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
  return (
    <>
      <CopyWeek here={here} week={week} draft={draft} />
      <ol className="week" aria-label={showMinutes(week.minutes)}>
        {week.days.map((day) => {
          const { date, entries } = day;
          return date === openDate ? (
            <OpenDay
              key={date}
              date={date}
              fixed={fixed.filter((entry) => entry.date === date)}
              rejected={entries.filter((entry) => entry.state === 'rejected')}
              draft={draft}
              week={week}
              projects={projects.data ?? []}
              activities={activities.data ?? []}
            />
          ) : (
            <ClosedDay
              key={date}
              date={date}
              minutes={dayMinutes(date)}
              longest={longest}
              names={[
                ...new Set([
                  ...[absenceOn(day, draft)].flatMap((kind) => (kind ? [t(`week.is_${kind}`)] : [])),
                  ...fixed.filter((entry) => entry.date === date).map((entry) => entry.project_name),
                  ...draft.lines
                    .filter((line) => line.date === date && line.worked > 0)
                    .map((line) => projects.data?.find((one) => one.project_id === line.project_id)?.name ?? ''),
                ]),
              ]}
              rejected={entries.some((entry) => entry.state === 'rejected')}
              stuck={draft.lines.some(({ date: of, intent }) => of === date && intent !== undefined && isStuck(intent))}
              onOpen={() => open(date)}
            />
          );
        })}
      </ol>
    </>
  );
}

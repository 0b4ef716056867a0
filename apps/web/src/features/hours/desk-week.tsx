import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, fullDate, mondayOf, shortDate, today, weekNumber } from '../../lib/dates';
import { peopleOptions } from '../../lib/people';
import { colleaguesQuery } from '../../lib/queries';
import type { Here } from '../../lib/session';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { ReadAloud } from '../../shared/read-aloud';
import { HoursNotices } from './hours-notices';
import { HoursViews } from './hours-views';
import { WeekDays } from './week-days';
import { WeekFoot } from './week-foot';
import { WeekGrid } from './week-grid';
import { useWeek } from './use-week';
import { WeekWarnings } from './week-warnings';

interface Props {
  here: Here;
  monday: string;
  memberId: string;
  /** Room for seven days beside each other; without it they stand below each other, as on every phone. */
  wide: boolean;
}

/** The week of who works in the office: for yourself, or for a member who handed in paper. */
export function DeskWeek({ here, monday, memberId, wide }: Props): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const colleagues = useQuery({ ...colleaguesQuery(here, monday), placeholderData: keepPreviousData });
  const draft = useWeek(here, monday, memberId);
  const go = (to: string, lid: string): void =>
    void navigate({
      to: '/c/$cooperativeId/uren',
      params: { cooperativeId: here.cooperative_id },
      search: { ...(to === mondayOf(today()) ? {} : { week: to }), ...(lid && lid !== here.member_id ? { lid } : {}) },
    });
  return (
    <>
      <Title
        aside={t('week.from_to', { from: shortDate(monday), to: fullDate(addDays(monday, 6)) })}
        end={wide ? null : <ReadAloud />}
      >
        {t('week.number', { number: weekNumber(monday) })}
      </Title>
      <HoursViews />
      <div className="bar-search">
        <SelectField
          name="member"
          label={t('hours.member')}
          value={memberId}
          empty={t('hours.choose_member')}
          onChange={(event) => go(monday, event.target.value)}
          options={peopleOptions(colleagues.data ?? [])}
        />
        <Button onClick={() => go(addDays(monday, -7), memberId)}>{t('week.earlier')}</Button>
        <Button onClick={() => go(addDays(monday, 7), memberId)}>{t('week.later')}</Button>
      </div>
      {memberId === '' ? (
        <Empty title={t('week.choose_whose')}>{t('week.choose_whose_why')}</Empty>
      ) : (
        <>
          {memberId === here.member_id ? <HoursNotices here={here} monday={monday} /> : null}
          {wide ? <WeekWarnings here={here} monday={monday} memberId={memberId} /> : null}
          <Loaded query={draft.query}>
            {(week) =>
              wide ? (
                <WeekGrid here={here} week={week} draft={draft} />
              ) : (
                <div className="day-column">
                  <WeekDays here={here} week={week} draft={draft} />
                  <WeekFoot here={here} week={week} draft={draft} />
                </div>
              )
            }
          </Loaded>
          {wide ? null : <WeekWarnings here={here} monday={monday} memberId={memberId} />}
        </>
      )}
    </>
  );
}

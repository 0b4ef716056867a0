import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, mondayOf, shortDate, spokenSpan, today, weekNumber } from '../../lib/dates';
import type { Here } from '../../lib/session';
import { usePageTitle } from '../../lib/titles';
import { Icon } from '../../ui/icon';
import { ArrowLeftIcon, CaretLeftIcon, CaretRightIcon } from '../../ui/icons';
import { Freshness } from '../../shared/freshness';
import { ReadAloud } from '../../shared/read-aloud';
import { Loaded } from '../../ui/loaded';
import { HoursNotices } from './hours-notices';
import { useWeek } from './use-week';
import { WeekDays } from './week-days';
import { WeekFoot } from './week-foot';
import { WeekWarnings } from './week-warnings';

interface Props {
  here: Here;
  monday: string;
  /** At a desk: the open day stands beside the week. */
  wide: boolean;
}

/** A member's own week. */
export function PhoneWeek({ here, monday, wide }: Props): ReactElement {
  const { t } = useTranslation();
  const draft = useWeek(here, monday, here.member_id ?? '');
  const cooperativeId = here.cooperative_id;
  usePageTitle(t('week.title'));
  const week = (to: string): { week?: string } => (to === mondayOf(today()) ? {} : { week: to });
  return (
    <div className={wide ? 'phone roomy' : 'phone'}>
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
          <WeekDays here={here} week={draft.week} draft={draft} beside={wide} />
        ) : (
          <Loaded query={draft.query}>{() => null}</Loaded>
        )}
        <WeekWarnings here={here} monday={monday} memberId={here.member_id ?? ''} />
        <nav className="in set" aria-label={t('week.also')}>
          <Link className="button quiet" to="/c/$cooperativeId/uren/afwezig" params={{ cooperativeId }}>
            {t('week.to_absence')}
          </Link>
          <Link className="button quiet" to="/c/$cooperativeId/agenda" params={{ cooperativeId }}>
            {t('week.to_calendar')}
          </Link>
        </nav>
      </main>
      {draft.week ? <WeekFoot here={here} week={draft.week} draft={draft} /> : null}
    </div>
  );
}

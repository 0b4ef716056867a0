import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../lib/contract';
import { dayName, mondayOf, today, weekday, weekNumber } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { useHere } from '../../lib/session';
import { Icon } from '../../ui/icon';
import { HandPointingIcon } from '../../ui/icons';

interface Turn {
  monday: string;
  title: string;
  say: string;
  act: string;
}

/** One yellow area at most: something rejected first, then last week, then today. */
export function YourTurn({ week, before }: { week: Week | undefined; before: Week | undefined }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const turn = turnOf(week, before, t);
  if (!turn) return null;
  return (
    <section className="yours stack" aria-label={t('home.your_turn')}>
      <p className="kicker">
        <Icon of={HandPointingIcon} weight="fill" />
        {t('home.your_turn')}
      </p>
      <div>
        <h2 className="display">{turn.title}</h2>
        <p dir="auto">{turn.say}</p>
      </div>
      <Link
        className="button main wide"
        to="/c/$cooperativeId/uren"
        params={{ cooperativeId: here.cooperative_id }}
        search={turn.monday === mondayOf(today()) ? {} : { week: turn.monday }}
      >
        {turn.act}
      </Link>
    </section>
  );
}

const rejectedIn = (one: Week | undefined) =>
  one?.days.flatMap((day) => day.entries).find((entry) => entry.state === 'rejected');

/** The week this part speaks of when something in it came back; empty when nothing did. */
export const mondayOfRejected = (one: Week | undefined): string[] => (one && rejectedIn(one) ? [one.monday] : []);

function turnOf(
  week: Week | undefined,
  before: Week | undefined,
  t: (key: string, params?: Record<string, unknown>) => string,
): Turn | null {
  for (const one of [week, before]) {
    const rejected = rejectedIn(one);
    if (one && rejected) {
      return {
        monday: one.monday,
        title: t('home.not_right', { day: dayName(rejected.date) }),
        say: rejected.reject_reason ?? '',
        act: t('home.adjust'),
      };
    }
  }
  const open = (one: Week): boolean => one.days.some((day) => day.entries.some((entry) => entry.state === 'open'));
  if (before && open(before)) {
    return {
      monday: before.monday,
      title: t('home.hand_in'),
      say: t('home.last_week_open', { number: weekNumber(before.monday), hours: showMinutes(before.minutes) }),
      act: t('home.look_and_hand_in'),
    };
  }
  const now = week?.days.find((day) => day.date === today());
  const weekend = weekday(today()) > 4;
  if (!week || !now || weekend || now.minutes > 0 || week.state === 'submitted' || week.state === 'approved')
    return null;
  return {
    monday: week.monday,
    title: t('home.write'),
    say: t('home.today_missing', { number: weekNumber(week.monday) }),
    act: t('home.fill_in'),
  };
}

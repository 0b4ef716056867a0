import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayLetters, shortDate } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { State } from '../../ui/state';

interface Props {
  date: string;
  minutes: number;
  /** Minutes of a full bar. */
  longest: number;
  names: string[];
  rejected: boolean;
  /** Something of this day was not taken by the office. */
  stuck: boolean;
  /** Stands open beside the list. */
  current: boolean;
  onOpen: () => void;
}

/** One line of the week; pressing it opens that day. */
export function ClosedDay({ date, minutes, longest, names, rejected, stuck, current, onOpen }: Props): ReactElement {
  const { t } = useTranslation();
  const letters = dayLetters(date);
  return (
    <li>
      <button className="day" type="button" aria-current={current || undefined} onClick={onOpen}>
        <span className="d">
          {letters.charAt(0).toUpperCase() + letters.slice(1)}
          <small>{shortDate(date)}</small>
        </span>
        <span>
          <svg className="len" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true">
            <rect className="well" width="200" height="8" />
            <rect width={(200 * minutes) / longest} height="8" />
          </svg>
          <span className="where">
            {stuck ? <State kind="stop">{t('offline.refused')}</State> : null}
            {rejected && !stuck ? <State kind="notice">{t('week.rejected')}</State> : null}
            {rejected || stuck ? null : names.join(', ') || t('week.free')}
          </span>
        </span>
        <span className="hrs">
          <bdi>{showMinutes(minutes)}</bdi>
        </span>
      </button>
    </li>
  );
}

import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showMinutes } from '../../lib/minutes';
import { asTimes, type Line } from './week-draft';
import { endsNextDay } from './worked-time';

const BREAKS = [0, 15, 30, 45, 60, 90];

/** When it began and ended, and the break between; over midnight is said in words. */
export function TimesEditor({ line, onChange }: { line: Line; onChange: (line: Line) => void }): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const { start_time = '', end_time = '', break_minutes = 0 } = line;
  const set = (start: string, end: string, pause: number): void => {
    // an emptied clock keeps what it was until it says something again
    if (start !== '' && end !== '') onChange(asTimes(line, start, end, pause));
  };
  const breaks = BREAKS.includes(break_minutes) ? BREAKS : [...BREAKS, break_minutes].sort((a, b) => a - b);
  return (
    <div className="times">
      <div className="clocks">
        <label htmlFor={`${id}a`}>
          {t('week.start')}
          <input
            id={`${id}a`}
            type="time"
            dir="ltr"
            value={start_time}
            onChange={(event) => set(event.target.value, end_time, break_minutes)}
          />
        </label>
        <label htmlFor={`${id}b`}>
          {t('week.end')}
          <input
            id={`${id}b`}
            type="time"
            dir="ltr"
            value={end_time}
            onChange={(event) => set(start_time, event.target.value, break_minutes)}
          />
        </label>
        <label htmlFor={`${id}c`}>
          {t('week.break')}
          <select
            id={`${id}c`}
            value={break_minutes}
            onChange={(event) => set(start_time, end_time, Number(event.target.value))}
          >
            {breaks.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes === 0 ? t('week.no_break') : t('week.break_minutes', { count: minutes })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="worked" aria-live="polite">
        <bdi className="strong">{showMinutes(line.worked)}</bdi> {t('week.hours')}
        {endsNextDay(start_time, end_time) ? `, ${t('week.until_tomorrow', { time: end_time })}` : ''}
      </p>
    </div>
  );
}

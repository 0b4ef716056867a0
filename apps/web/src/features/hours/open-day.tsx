import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity, Project, TimeEntry, Week } from '../../lib/contract';
import { addDays, dayName, spokenDate, today } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { Icon } from '../../ui/icon';
import { CopyIcon, PlusIcon } from '../../ui/icons';
import { Note } from '../../ui/notes';
import { LineEditor } from './line-editor';
import type { WeekDraft } from './use-week';
import { fixedOf, minutesOf, newLine, sameAsDayBefore, type Line } from './week-draft';

interface Props {
  date: string;
  fixed: TimeEntry[];
  rejected: TimeEntry[];
  draft: WeekDraft;
  week: Week;
  projects: Project[];
  activities: Activity[];
}

/** The day you are writing: yellow, because it is about you. */
export function OpenDay({ date, fixed, rejected, draft, week, projects, activities }: Props): ReactElement {
  const { t } = useTranslation();
  const panel = useRef<HTMLLIElement>(null);
  useEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), [date]);
  const lines = draft.lines.filter((line) => line.date === date);
  const last = [...draft.lines].filter((line) => line.date < date).at(-1) ?? fixedOf(week).at(-1);
  const start = {
    project_id: last?.project_id ?? projects[0]?.project_id ?? '',
    activity_id: last?.activity_id ?? activities[0]?.activity_id ?? '',
  };
  const name = `${dayName(date)} ${spokenDate(date)}`;
  const shown: Line[] =
    lines.length > 0 || fixed.length > 0 ? lines : [{ ...start, entry_id: `new-${date}`, date, minutes: 0 }];
  const save = (line: Line): void => {
    const known = draft.lines.some((one) => one.entry_id === line.entry_id);
    const kept = known ? line : { ...newLine(date, line, line.minutes) };
    draft.change(
      known ? draft.lines.map((one) => (one.entry_id === line.entry_id ? kept : one)) : [...draft.lines, kept],
    );
  };
  const before = minutesOf([...fixedOf(week), ...draft.lines].filter((line) => line.date === addDays(date, -1)));
  return (
    <li className="today" ref={panel}>
      <div className="row1">
        <span>{date === today() ? t('week.today', { day: name }) : name}</span>
      </div>
      {rejected.map((entry) => (
        <Note key={entry.entry_id}>
          <b className="strong">{t('week.rejected')}.</b> {entry.reject_reason}
        </Note>
      ))}
      {fixed.map((entry) => (
        <p key={entry.entry_id} className="soft">
          {entry.project_name}, {entry.activity_name}: {showMinutes(entry.minutes)} ({t(`entry.${entry.state}`)})
        </p>
      ))}
      {projects.length === 0 ? <p>{t('week.no_projects')}</p> : null}
      {projects.length === 0
        ? null
        : shown.map((line) => (
            <LineEditor
              key={line.entry_id.startsWith('new-') ? 'first' : line.entry_id}
              line={line}
              projects={projects}
              activities={activities}
              onChange={save}
            />
          ))}
      {before > 0 ? (
        <button
          className="button second"
          type="button"
          onClick={() => draft.change(sameAsDayBefore(draft.lines, fixedOf(week), date))}
        >
          <Icon of={CopyIcon} weight="bold" />
          {date === today() ? t('week.same_as_yesterday') : t('week.same_as_day_before')}
        </button>
      ) : null}
      {minutesOf(lines) > 0 || fixed.length > 0 ? (
        <button
          className="button quiet"
          type="button"
          onClick={() => draft.change([...draft.lines, newLine(date, start, 30)])}
        >
          <Icon of={PlusIcon} weight="bold" />
          {t('week.another_project')}
        </button>
      ) : null}
    </li>
  );
}

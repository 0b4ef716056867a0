import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity, Project, TimeEntry, Week } from '../../lib/contract';
import { addDays, dayName, spokenDate, today } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { newId } from '../../offline/new-id';
import { Icon } from '../../ui/icon';
import { CopyIcon, PlusIcon } from '../../ui/icons';
import { Note } from '../../ui/notes';
import { AbsenceMarks } from './absence-marks';
import { LineEditor } from './line-editor';
import type { WeekDraft } from './use-week';
import { fixedOf, minutesOf, newLine, sameAsDayBefore, workedOf, type Line } from './week-draft';

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
  useEffect(() => {
    // newer browsers answer with a promise, and what an effect answers is taken for its end
    void panel.current?.scrollIntoView({ block: 'nearest' });
  }, [date]);
  const lines = draft.lines.filter((line) => line.date === date);
  const last = [...draft.lines].filter((line) => line.date < date).at(-1) ?? fixedOf(week).at(-1);
  const start = {
    project_id: last?.project_id ?? projects[0]?.project_id ?? '',
    activity_id: last?.activity_id ?? activities[0]?.activity_id ?? '',
  };
  const day = week.days.find((one) => one.date === date);
  const name = `${dayName(date)} ${spokenDate(date)}`;
  const [id] = useState(() => newId());
  const [chosen, choose] = useState<Partial<Line>>({});
  const fresh: Line = { ...newLine(date, { ...start, ...chosen }, 0), entry_id: id };
  const shown = lines.length > 0 || fixed.length > 0 ? lines : [fresh];
  const save = (line: Line): void => {
    const known = draft.lines.some((one) => one.entry_id === line.entry_id);
    // choosing a project is not work yet: only time makes an entry
    if (!known && line.worked === 0) {
      choose({ project_id: line.project_id, activity_id: line.activity_id });
      return;
    }
    draft.change(
      known ? draft.lines.map((one) => (one.entry_id === line.entry_id ? line : one)) : [...draft.lines, line],
    );
  };
  const before = [
    workedOf(draft.lines.filter((line) => line.date === addDays(date, -1))),
    minutesOf(fixedOf(week).filter((entry) => entry.date === addDays(date, -1))),
  ];
  return (
    <li className="today" ref={panel}>
      <div className="row1">
        <span>{date === today() ? t('week.today', { day: name }) : name}</span>
      </div>
      {rejected.map((entry) => (
        <Note key={entry.entry_id}>
          <b className="strong">{t('week.rejected')}.</b> <bdi>{entry.reject_reason}</bdi>
        </Note>
      ))}
      {fixed.map((entry) => (
        <p key={entry.entry_id} className="soft">
          {entry.project_name}, {entry.activity_name}: <bdi>{showMinutes(entry.minutes)}</bdi> (
          {t(`entry.${entry.state}`)})
          {entry.entered_by_name ? `. ${t('week.entered_by', { name: entry.entered_by_name })}` : ''}
        </p>
      ))}
      {day?.closed ? <Note>{t('week.closed')}</Note> : null}
      {projects.length === 0 ? <p>{t('week.no_projects')}</p> : null}
      {projects.length === 0 || day?.closed
        ? null
        : shown.map((line) => (
            <LineEditor
              key={line.entry_id}
              line={line}
              projects={projects}
              activities={activities}
              onChange={save}
              onRemove={() => draft.change(draft.lines.filter((one) => one.entry_id !== line.entry_id))}
            />
          ))}
      {before.some((minutes) => minutes > 0) && !day?.closed ? (
        <button
          className="button second"
          type="button"
          onClick={() => draft.change(sameAsDayBefore(draft.lines, fixedOf(week), date))}
        >
          <Icon of={CopyIcon} weight="bold" />
          {date === today() ? t('week.same_as_yesterday') : t('week.same_as_day_before')}
        </button>
      ) : null}
      {(workedOf(lines) > 0 || fixed.length > 0) && !day?.closed ? (
        <button
          className="button quiet"
          type="button"
          onClick={() => draft.change([...draft.lines, newLine(date, start, 30)])}
        >
          <Icon of={PlusIcon} weight="bold" />
          {t('week.another_project')}
        </button>
      ) : null}
      {day ? <AbsenceMarks day={day} draft={draft} /> : null}
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimeEntry, Week } from '../../lib/contract';
import { dayLetters, shortDate, weekNumber } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { activitiesQuery, projectsQuery } from '../../lib/queries';
import type { Here } from '../../lib/session';
import { Button } from '../../ui/button';
import { Halt, ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { AddRow } from './add-row';
import { CopyWeek } from './copy-week';
import { DurationCell } from './duration-cell';
import { ReopenHours } from './reopen-dialog';
import { SendState } from './send-state';
import { useTakeBack } from './use-submission';
import type { WeekDraft } from './use-week';
import { fixedOf, minutesOf, workedOf } from './week-draft';
import { SignInAgain } from './week-foot';
import { rowsOf, typed, type WeekRow } from './week-rows';

const STATES = { open: 'later', submitted: 'busy', approved: 'done', rejected: 'notice' } as const;

export function WeekGrid({ here, week, draft }: { here: Here; week: Week; draft: WeekDraft }): ReactElement {
  const { t } = useTranslation();
  const projects = useQuery(projectsQuery(here));
  const activities = useQuery(activitiesQuery(here));
  const [extra, setExtra] = useState<Omit<WeekRow, 'byDate' | 'key'>[]>([]);
  const takeBack = useTakeBack(here, week.monday, week.member_id, draft);
  const fixed = fixedOf(week);
  const dates = week.days.map((day) => day.date);
  const rejected = week.days.flatMap((day) => day.entries).filter((entry) => entry.state === 'rejected');
  const approved = fixed.filter((entry) => entry.state === 'approved');
  const [reopening, setReopening] = useState(false);
  const open = workedOf(draft.lines);
  const dayTotal = (date: string): number =>
    minutesOf(fixed.filter((entry) => entry.date === date)) +
    workedOf(draft.lines.filter((line) => line.date === date));
  const nameOf = (row: { project_id: string }): string =>
    projects.data?.find((one) => one.project_id === row.project_id)?.name ?? '…';
  const workOf = (row: WeekRow): string =>
    activities.data?.find((one) => one.activity_id === row.activity_id)?.name ?? '';
  return (
    <>
      <ProblemNote problem={takeBack.problem} />
      {draft.signedOut ? <SignInAgain /> : null}
      {draft.lines.map((line) =>
        line.intent?.state === 'refused' || line.intent?.state === 'conflict' ? (
          <div className="lead" key={line.entry_id}>
            <p className="strong">
              {dayLetters(line.date)} {shortDate(line.date)}, {nameOf(line)}
            </p>
            <SendState intent={line.intent} projects={projects.data ?? []} />
          </div>
        ) : null,
      )}
      {draft.handing?.state === 'refused' ? <Halt>{draft.handing.refusal?.detail}</Halt> : null}
      {rejected.map((entry) => (
        <p key={entry.entry_id} className="lead">
          <State kind="notice">
            {shortDate(entry.date)}, {entry.project_name}: {entry.reject_reason}
          </State>
        </p>
      ))}
      <CopyWeek here={here} week={week} draft={draft} />
      <div className="scroll">
        <table className="table grid-week">
          <caption className="sr">{t('week.number', { number: weekNumber(week.monday) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('hours.project')}</th>
              {dates.map((date) => (
                <th scope="col" className="num" key={date}>
                  {dayLetters(date)} {shortDate(date)}
                </th>
              ))}
              <th scope="col" className="num">
                {t('ui.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {fixedRows(fixed).map(([key, entries]) => (
              <tr key={key} className="same">
                <th scope="row" className="who">
                  {entries[0]?.project_name}{' '}
                  <State kind={STATES[entries[0]?.state ?? 'open']}>{t(`entry.${entries[0]?.state ?? 'open'}`)}</State>
                  <small>{entries[0]?.activity_name}</small>
                </th>
                {dates.map((date) => (
                  <td className="num" key={date}>
                    {cell(minutesOf(entries.filter((entry) => entry.date === date)))}
                  </td>
                ))}
                <td className="num">{showMinutes(minutesOf(entries))}</td>
              </tr>
            ))}
            {rowsOf(draft.lines, extra).map((row) => (
              <tr key={row.key}>
                <th scope="row" className="who">
                  {nameOf(row)}
                  <small>{[workOf(row), row.description].filter(Boolean).join(' · ')}</small>
                </th>
                {dates.map((date) => (
                  <td className="num" key={date}>
                    <DurationCell
                      label={`${nameOf(row)}, ${dayLetters(date)} ${shortDate(date)}`}
                      minutes={row.byDate.get(date)?.worked ?? 0}
                      onType={(minutes) => draft.change(typed(draft.lines, row, date, minutes))}
                    />
                  </td>
                ))}
                <td className="num">{showMinutes(workedOf([...row.byDate.values()]))}</td>
              </tr>
            ))}
            <AddRow
              projects={projects.data ?? []}
              activities={activities.data ?? []}
              span={dates.length + 2}
              onAdd={(row) => setExtra([...extra, row])}
            />
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('ui.total')}</th>
              {dates.map((date) => (
                <td className="num" key={date}>
                  {cell(dayTotal(date))}
                </td>
              ))}
              <td className="num">{showMinutes(open + minutesOf(fixed))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <div className="actbar">
        <span className="small soft" aria-live="polite">
          {draft.waiting > 0 ? t('week.not_sent_yet') : t('week.kept')}
        </span>
        <div className="end">
          {approved.length > 0 && here.can('board', 'bookkeeper', 'project_lead') ? (
            <Button onClick={() => setReopening(true)}>{t('approve.reopen')}</Button>
          ) : null}
          {fixed.some((entry) => entry.state === 'submitted') ? (
            <Button busy={takeBack.busy} onClick={() => takeBack.run(undefined)}>
              {t('week.take_back')}
            </Button>
          ) : null}
          <Button
            kind="main"
            busy={draft.handing?.state === 'kept' || draft.handing?.state === 'sending'}
            blocked={open === 0 ? t('week.nothing_to_submit') : null}
            onClick={draft.handIn}
          >
            {t('week.submit')}
          </Button>
        </div>
      </div>
      <ReopenHours here={here} open={reopening} entries={approved} onClose={() => setReopening(false)} />
    </>
  );
}

const cell = (minutes: number): string => (minutes === 0 ? '' : showMinutes(minutes));

function fixedRows(entries: readonly TimeEntry[]): [string, TimeEntry[]][] {
  const rows = new Map<string, TimeEntry[]>();
  for (const entry of entries) {
    const key = [entry.project_id, entry.activity_id, entry.state].join('|');
    rows.set(key, [...(rows.get(key) ?? []), entry]);
  }
  return [...rows];
}

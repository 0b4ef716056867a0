import { Fragment, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Approval } from '../../lib/contract';
import { addDays, dayLetters, shortDate, weekNumber } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { State } from '../../ui/state';
import type { ApprovalActs } from './approval-acts';
import { ApprovalEntries } from './approval-entries';

interface Props {
  items: Approval[];
  /** Null for who may only look. */
  acts: ApprovalActs | null;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** A row per member and week with its seven days; the entries fold out under it. */
export function ApprovalTable({ items, acts }: Props): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState('');
  const all = items.flatMap((one) => one.entries.map((entry) => entry.entry_id));
  const monday = items[0]?.monday ?? '2026-01-05';
  return (
    <div className="scroll">
      <table className="table">
        <caption className="sr">{t('approve.title')}</caption>
        <thead>
          <tr>
            {acts ? (
              <th scope="col" className="pick">
                <input
                  type="checkbox"
                  aria-label={t('approve.all')}
                  checked={all.every((id) => !acts.left.has(id))}
                  onChange={(event) => acts.onToggle(all, event.target.checked)}
                />
              </th>
            ) : null}
            <th scope="col">{t('hours.member')}</th>
            <th scope="col" className="spare">
              {t('hours.week')}
            </th>
            {DAYS.map((day) => (
              <th scope="col" className="num spare" key={day}>
                {dayLetters(addDays(monday, day))}
              </th>
            ))}
            <th scope="col" className="num">
              {t('ui.total')}
            </th>
            <th scope="col" className="spare">
              {t('ui.state')}
            </th>
            <th scope="col" className="act">
              <span className="sr">{t('approve.look')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => {
            const key = `${one.member_id}${one.monday}`;
            const ids = one.entries.map((entry) => entry.entry_id);
            return (
              <Fragment key={key}>
                <tr>
                  {acts ? (
                    <td className="pick">
                      <input
                        type="checkbox"
                        aria-label={t('approve.choose', { name: one.member_name, week: weekNumber(one.monday) })}
                        checked={ids.every((id) => !acts.left.has(id))}
                        onChange={(event) => acts.onToggle(ids, event.target.checked)}
                      />
                    </td>
                  ) : null}
                  <th scope="row" className="who">
                    {one.member_name}
                    <small className="under">
                      {t('week.short', { number: weekNumber(one.monday) })}
                      {one.warnings[0] ? <State kind="notice">{one.warnings[0].detail}</State> : null}
                    </small>
                  </th>
                  <td className="spare">
                    {t('week.short', { number: weekNumber(one.monday) })}{' '}
                    <span className="soft">{shortDate(one.monday)}</span>
                  </td>
                  {DAYS.map((day) => (
                    <td className="num spare" key={day}>
                      {dayMinutes(one, addDays(one.monday, day))}
                    </td>
                  ))}
                  <td className="num strong">{showMinutes(one.minutes)}</td>
                  <td className="spare">
                    {one.warnings.length > 0 ? (
                      <State kind="notice">{one.warnings[0]?.detail}</State>
                    ) : (
                      <State kind="busy">{t('entry.submitted')}</State>
                    )}
                  </td>
                  <td className="act">
                    <button
                      className="button row"
                      type="button"
                      aria-expanded={open === key}
                      onClick={() => setOpen(open === key ? '' : key)}
                    >
                      {open === key ? t('approve.fold') : t('approve.look')}
                    </button>
                  </td>
                </tr>
                {open === key ? <ApprovalEntries item={one} acts={acts} /> : null}
              </Fragment>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            {acts ? <td /> : null}
            <th scope="row">{t('ui.total')}</th>
            <td className="spare" />
            {DAYS.map((day) => (
              <td className="num spare" key={day}>
                {showMinutes(items.reduce((sum, one) => sum + minutesOn(one, addDays(one.monday, day)), 0))}
              </td>
            ))}
            <td className="num">{showMinutes(items.reduce((sum, one) => sum + one.minutes, 0))}</td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const minutesOn = (one: Approval, date: string): number =>
  one.entries.reduce((sum, entry) => (entry.date === date ? sum + entry.minutes : sum), 0);

function dayMinutes(one: Approval, date: string): string {
  const minutes = minutesOn(one, date);
  return minutes === 0 ? '' : showMinutes(minutes);
}

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Approval } from '../../lib/contract';
import { dayLetters, shortDate, weekNumber } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { State } from '../../ui/state';
import type { ApprovalActs } from './approval-acts';

interface Props {
  item: Approval;
  /** Null for who may only look. */
  acts: ApprovalActs | null;
}

/** What was worked, day by day, with a tick per entry for who decides: one wrong day need not hold up the rest. */
export function ApprovalEntries({ item, acts }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <tr>
      {acts ? <td /> : null}
      <td colSpan={12}>
        {item.warnings.map((warning) => (
          <p key={warning.code + warning.detail}>
            <State kind="notice">{warning.detail}</State>
          </p>
        ))}
        <table className="table inner">
          <caption className="sr">
            {item.member_name}, {t('week.number', { number: weekNumber(item.monday) })}
          </caption>
          <tbody>
            {item.entries.map((entry) => (
              <tr key={entry.entry_id}>
                {acts ? (
                  <td className="pick">
                    <input
                      type="checkbox"
                      aria-label={`${shortDate(entry.date)} ${entry.project_name}`}
                      checked={!acts.left.has(entry.entry_id)}
                      onChange={(event) => acts.onToggle([entry.entry_id], event.target.checked)}
                    />
                  </td>
                ) : null}
                <td>
                  {dayLetters(entry.date)} {shortDate(entry.date)}
                </td>
                <td className="who">
                  {entry.project_name}
                  <small className="under">
                    {[entry.activity_name, entry.description, timesOf(entry)].filter(Boolean).join(', ')}
                  </small>
                </td>
                <td className="spare">{entry.activity_name}</td>
                <td className="soft spare">{entry.description}</td>
                <td className="num spare">{timesOf(entry)}</td>
                <td className="num">{showMinutes(entry.minutes)}</td>
                {acts ? (
                  <td className="act">
                    <button className="button row" type="button" onClick={() => acts.onReject([entry.entry_id])}>
                      {t('approve.reject')}
                    </button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </td>
    </tr>
  );
}

const timesOf = ({ end_time, start_time }: Approval['entries'][number]): string =>
  start_time && end_time ? `${start_time.slice(0, 5)}–${end_time.slice(0, 5)}` : '';

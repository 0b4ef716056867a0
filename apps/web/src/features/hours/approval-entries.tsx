import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Approval } from '../../lib/contract';
import { dayLetters, shortDate, weekNumber } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { State } from '../../ui/state';

interface Props {
  item: Approval;
  left: ReadonlySet<string>;
  onToggle: (ids: string[], on: boolean) => void;
  onReject: (ids: string[]) => void;
}

/** What was worked, day by day, with a tick per entry: one wrong day need not hold up the rest. */
export function ApprovalEntries({ item, left, onToggle, onReject }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <tr>
      <td />
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
                <td className="pick">
                  <input
                    type="checkbox"
                    aria-label={`${shortDate(entry.date)} ${entry.project_name}`}
                    checked={!left.has(entry.entry_id)}
                    onChange={(event) => onToggle([entry.entry_id], event.target.checked)}
                  />
                </td>
                <td>
                  {dayLetters(entry.date)} {shortDate(entry.date)}
                </td>
                <td className="who">{entry.project_name}</td>
                <td>{entry.activity_name}</td>
                <td className="soft">{entry.description}</td>
                <td className="num">
                  {entry.start_time && entry.end_time
                    ? `${entry.start_time.slice(0, 5)}–${entry.end_time.slice(0, 5)}`
                    : ''}
                </td>
                <td className="num">{showMinutes(entry.minutes)}</td>
                <td className="act">
                  <button className="button row" type="button" onClick={() => onReject([entry.entry_id])}>
                    {t('approve.reject')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </td>
    </tr>
  );
}

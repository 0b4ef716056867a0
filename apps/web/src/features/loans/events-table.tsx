import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import { showMoney } from '../../lib/money';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import type { Loan, LoanEvent } from './contract';

/** What happened, the newest first. A line never changes: it is taken back by another. */
export function EventsTable({
  loan,
  onCorrect,
}: {
  loan: Loan;
  onCorrect: ((event: LoanEvent) => void) | null;
}): ReactElement {
  const { t } = useTranslation();
  if (loan.events.length === 0) return <Empty title={t('loan.no_events')}>{t('loan.no_events_why')}</Empty>;
  return (
    <table className="table">
      <caption className="sr">{t('loan.events')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('loan.what')}</th>
          <th scope="col" className="num">
            {t('loan.amount')}
          </th>
          <th scope="col" className="act">
            <span className="sr">{t('loan.correct')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...loan.events].reverse().map((event) => (
          <tr key={event.event_id} className={event.is_corrected ? 'same' : ''}>
            <th scope="row" className="who">
              {t(`loan.event_${event.kind}`)}
              <small className="sub">
                {fullDate(event.date)}
                {event.reason ? ` · ${event.reason}` : ''}
                {event.is_corrected ? ` · ${t('loan.is_corrected')}` : ''}
              </small>
            </th>
            <td className="num">{showMoney(event.amount)}</td>
            <td className="act">
              {onCorrect && event.kind !== 'corrected' && !event.is_corrected && !event.is_of_banking ? (
                <Button kind="row" onClick={() => onCorrect(event)}>
                  {t('loan.correct')}
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

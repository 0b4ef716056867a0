import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetail } from '../../lib/contract-invoicing';
import { dateAndTime } from '../../lib/dates';

export function Timeline({ invoice }: { invoice: InvoiceDetail }): ReactElement | null {
  const { t } = useTranslation();
  const events = invoice.timeline;
  if (events.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('invoice.timeline')}</h2>
      <ul className="timeline">
        {events.map((event) => (
          <li key={event.at + event.action}>
            <time dateTime={event.at}>{dateAndTime(event.at)}</time>
            <span>{event.detail}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

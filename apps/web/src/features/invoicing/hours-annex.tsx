import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetail } from '../../lib/contract-invoicing';
import { shortDate } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { Icon } from '../../ui/icon';
import { CaretRightIcon } from '../../ui/icons';

/** Who worked when, folded: it is the annex of the document. */
export function HoursAnnex({ invoice }: { invoice: InvoiceDetail }): ReactElement | null {
  const { t } = useTranslation();
  const hours = invoice.hours;
  if (hours.length === 0) return null;
  return (
    <section className="section">
      <details>
        <summary className="line">
          <Icon of={CaretRightIcon} weight="bold" className="turns" />
          <span className="strong">{t('invoice.hours_annex')}</span>
          <span className="money">{showMinutes(invoice.minutes)}</span>
        </summary>
        <table className="table">
          <tbody>
            {hours.map((row) => (
              <tr key={row.entry_id}>
                <td>{shortDate(row.date)}</td>
                <td className="who">{row.member_name}</td>
                <td>{row.activity_name}</td>
                <td className="soft spare">{row.description}</td>
                <td className="num">{showMinutes(row.minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

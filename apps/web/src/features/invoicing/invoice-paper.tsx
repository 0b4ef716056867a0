import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetail } from '../../lib/contract-invoicing';
import { useHere } from '../../lib/session';
import { State } from '../../ui/state';

/** The document as the customer gets it, beside its figures; on a phone only the link, because a frame is no use there. */
export function InvoicePaper({ invoice }: { invoice: InvoiceDetail }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const address = `${here.api}/invoices/${invoice.invoice_id}/document`;
  const ready = invoice.state === 'draft' || invoice.document_id !== null;
  return (
    <aside className="paper">
      {ready ? (
        <>
          <p>
            <a href={address} target="_blank" rel="noreferrer">
              {t('invoice.pdf_open')}
            </a>
          </p>
          <iframe
            className="document"
            key={`${invoice.state}${invoice.version}`}
            src={`${address}#toolbar=0&navpanes=0&view=FitH`}
            title={t('invoice.pdf')}
          />
        </>
      ) : (
        <p role="status">
          <State kind="busy">{t('invoice.pdf_busy')}</State>
        </p>
      )}
    </aside>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetail } from '../../lib/contract-invoicing';
import { useHere } from '../../lib/session';

/** The way from an invoice to its credit notes and back. */
export function Related({ invoice }: { invoice: InvoiceDetail }): ReactElement | null {
  const { t } = useTranslation();
  const { cooperative_id: cooperativeId } = useHere();
  const others = [
    ...(invoice.credits_invoice_id
      ? [{ id: invoice.credits_invoice_id, said: t('invoice.credits', { number: invoice.credits_number }) }]
      : []),
    ...invoice.credit_notes.map((note) => ({
      id: note.invoice_id,
      said: note.number ? t('invoice.credited_by', { number: note.number }) : t('invoice.credit_drafted'),
    })),
  ];
  if (others.length === 0) return null;
  return (
    <ul>
      {others.map(({ id, said }) => (
        <li key={id}>
          <Link to="/c/$cooperativeId/facturen/$invoiceId" params={{ cooperativeId, invoiceId: id }}>
            {said}
          </Link>
        </li>
      ))}
    </ul>
  );
}

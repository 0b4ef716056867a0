import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetail } from '../../lib/contract-invoicing';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';

export function CreditDialog({
  invoice,
  open,
  onClose,
}: {
  invoice: InvoiceDetail;
  open: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const [fault, setFault] = useState<string>();
  const act = useAct(
    (reason: string, key) => post<InvoiceDetail>(`${here.api}/invoices/${invoice.invoice_id}/credit`, { reason }, key),
    (draft) =>
      void navigate({
        to: '/c/$cooperativeId/facturen/$invoiceId',
        params: { cooperativeId: here.cooperative_id, invoiceId: draft.invoice_id },
      }),
  );
  return (
    <Dialog open={open} title={t('invoice.credit_title', { number: invoice.number })} onClose={onClose}>
      <Form
        problem={act.problem}
        onSubmit={({ reason = '' }) => {
          setFault(reason.trim() === '' ? t('invoice.credit_reason_missing') : undefined);
          if (reason.trim() !== '') act.run(reason.trim());
        }}
      >
        <p>{t('invoice.credit_why')}</p>
        <TextField
          name="reason"
          label={t('invoice.credit_reason')}
          hint={t('invoice.credit_reason_hint')}
          fault={fault}
          maxLength={200}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('invoice.credit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

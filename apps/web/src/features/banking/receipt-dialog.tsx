import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/dates';
import { send } from '../../lib/http';
import { typedAmount } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';
import type { RegisteredReceipt } from './contract';

/** Money that somebody sent under a reference we gave out. */
export function ReceiptDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values, idempotencyKey) =>
      send<RegisteredReceipt>('POST', `${here.api}/receipts`, {
        body: { ...values, amount: typedAmount(values['amount'] ?? '') },
        idempotencyKey,
      }),
    ({ order }) => {
      say(t('banking.receipt_done', { name: order.party_name }));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('banking.receipt_add')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <TextField
          name="reference"
          label={t('banking.reference')}
          hint={t('banking.reference_hint')}
          autoComplete="off"
          maxLength={40}
        />
        <TextField name="amount" label={t('banking.amount')} inputMode="decimal" autoComplete="off" />
        <TextField
          name="received_on"
          type="date"
          label={t('banking.received_on')}
          defaultValue={today()}
          max={today()}
        />
        <SelectField
          name="counter_account"
          label={t('banking.received_where')}
          options={(['bank', 'cash'] as const).map((value) => ({ value, label: t(`banking.where_${value}`) }))}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('banking.receipt_save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

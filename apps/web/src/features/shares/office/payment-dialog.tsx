import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare } from '../../../lib/contract-shares';
import { today } from '../../../lib/dates';
import { post } from '../../../lib/http';
import { showMoney, typedAmount } from '../../../lib/money';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { SelectField, TextField } from '../../../ui/field';
import { Form, type Values } from '../../../ui/form';
import { useToast } from '../../../ui/toast';
import { inWords, isAbove } from '../amounts';
import { amountToPay } from '../pay-panel';

interface Props {
  share: MemberShare;
  onClose: () => void;
}

/** Money seen on a statement or in the cash box. */
export function PaymentDialog({ share, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    ({ amount = '', channel, paid_on }: Values, payment_id) =>
      post<{ collected: string; held: string }>(`${here.api}/shares/${share.account_id}/payments`, {
        payment_id,
        amount: typedAmount(amount),
        paid_on,
        channel,
      }),
    ({ collected, held }) => {
      say(
        isAbove(held)
          ? t('shares.recorded_held', { amount: inWords(collected), held: inWords(held) })
          : t('shares.recorded', { amount: inWords(collected) }),
      );
      onClose();
    },
  );
  return (
    <Dialog open title={t('shares.record_payment')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <TextField
          name="amount"
          label={t('shares.amount')}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={isAbove(share.unpaid) ? showMoney(amountToPay(share)) : ''}
        />
        <TextField name="paid_on" type="date" label={t('shares.paid_on')} max={today()} defaultValue={today()} />
        <SelectField
          name="channel"
          label={t('shares.how')}
          options={(['bank_transfer', 'cash'] as const).map((value) => ({
            value,
            label: t(`shares.channel_${value}`),
          }))}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('shares.record')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

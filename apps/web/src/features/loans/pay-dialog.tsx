import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/dates';
import { post } from '../../lib/http';
import { centsOf, typedAmount } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';
import type { Loan } from './contract';

const PARTS = ['interest', 'repayment'] as const;

/** Puts interest or principal with the payments that wait for a batch. */
export function PayDialog({
  loan,
  open,
  onClose,
}: {
  loan: Loan;
  open: boolean;
  onClose: () => void;
}): ReactElement | null {
  return open ? <OpenDialog loan={loan} onClose={onClose} /> : null;
}

function OpenDialog({ loan, onClose }: { loan: Loan; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const next = loan.terms.find(({ due_on }) => due_on === loan.next_due_on);
  const proposed = { interest: loan.card.interest, repayment: next?.principal ?? loan.card.principal };
  const [part, setPart] = useState<string>(centsOf(loan.card.interest) > 0 ? 'interest' : 'repayment');
  const act = useAct(
    ({ amount = '', wanted_on = '' }: Values, key) =>
      post<Loan>(`${here.api}/loans/${loan.loan_id}/payments`, { part, amount: typedAmount(amount), wanted_on }, key),
    () => {
      say(t('loan.offered'));
      onClose();
    },
  );
  return (
    <Dialog open title={t('loan.pay')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>{t('loan.pay_why')}</p>
        <SelectField
          name="part"
          label={t('loan.what')}
          value={part}
          onChange={(event) => setPart(event.target.value)}
          options={PARTS.map((value) => ({ value, label: t(`loan.part_${value}`) }))}
        />
        <div className="columns narrow">
          <TextField
            key={part}
            name="amount"
            label={t('loan.amount')}
            inputMode="decimal"
            defaultValue={proposed[part as 'interest' | 'repayment'].replace('.', ',')}
          />
          <TextField
            key={`${part}-on`}
            name="wanted_on"
            label={t('loan.wanted_on')}
            type="date"
            defaultValue={part === 'repayment' ? (loan.next_due_on ?? today()) : today()}
          />
        </div>
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('loan.pay_act')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

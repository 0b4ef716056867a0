import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/dates';
import { post } from '../../lib/http';
import { centsOf, showMoney, typedAmount } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { TextField } from '../../ui/field';
import type { Values } from '../../ui/form';
import { useToast } from '../../ui/toast';
import type { Loan } from './contract';
import { LoanDialog } from './loan-dialog';

const PARTS = ['interest', 'repayment'] as const;

/** Puts interest or principal with the payments that wait for a batch. */
export function PayDialog({ loan, onClose }: { loan: Loan; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const next = loan.terms.find(({ due_on }) => due_on === loan.next_due_on);
  const proposed = { interest: loan.card.interest, repayment: next?.principal ?? loan.card.principal };
  const [part, setPart] = useState<(typeof PARTS)[number]>(centsOf(loan.card.interest) > 0 ? 'interest' : 'repayment');
  const act = useAct(
    ({ amount = '', wanted_on = '' }: Values, key) =>
      post<Loan>(`${here.api}/loans/${loan.loan_id}/payments`, { part, amount: typedAmount(amount), wanted_on }, key),
    () => {
      say(t('loan.offered'));
      onClose();
    },
  );
  return (
    <LoanDialog
      title={t('loan.pay')}
      does={t('loan.pay_act')}
      why={t('loan.pay_why')}
      act={act}
      whats={PARTS.map((value) => ({ value, label: t(`loan.part_${value}`) }))}
      what={part}
      onWhat={setPart}
      onClose={onClose}
    >
      <div className="columns narrow">
        <TextField
          key={part}
          name="amount"
          label={t('loan.amount')}
          inputMode="decimal"
          defaultValue={showMoney(proposed[part])}
        />
        <TextField
          key={`${part}-on`}
          name="wanted_on"
          label={t('loan.wanted_on')}
          type="date"
          defaultValue={part === 'repayment' ? (loan.next_due_on ?? today()) : today()}
        />
      </div>
    </LoanDialog>
  );
}

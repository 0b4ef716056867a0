import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/dates';
import { post } from '../../lib/http';
import { centsOf, showEuro, typedAmount } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { TextField } from '../../ui/field';
import type { Values } from '../../ui/form';
import { useToast } from '../../ui/toast';
import type { Loan } from './contract';
import { LoanDialog } from './loan-dialog';

const KINDS = ['received', 'interest_due', 'interest_paid', 'repaid'] as const;

const firstKind = ({ card }: Loan): (typeof KINDS)[number] => {
  if (centsOf(card.received) === 0) return 'received';
  return centsOf(card.interest) > 0 ? 'interest_paid' : 'interest_due';
};

/** What the bank statement says, or interest that falls due. */
export function EventDialog({ loan, onClose }: { loan: Loan; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [kind, setKind] = useState(firstKind(loan));
  const act = useAct(
    ({ amount = '', date = '' }: Values, key) =>
      post<Loan>(
        `${here.api}/loans/${loan.loan_id}/events`,
        { kind, date, ...(kind === 'interest_due' || amount.trim() === '' ? {} : { amount: typedAmount(amount) }) },
        key,
      ),
    () => {
      say(t('loan.booked'));
      onClose();
    },
  );
  return (
    <LoanDialog
      title={t('loan.book')}
      does={t('loan.book')}
      act={act}
      whats={KINDS.map((value) => ({ value, label: t(`loan.event_${value}`) }))}
      what={kind}
      onWhat={setKind}
      onClose={onClose}
    >
      {kind === 'interest_due' ? (
        <TextField
          name="date"
          label={t('loan.until')}
          hint={t('loan.until_hint', { amount: showEuro(loan.interest_running) })}
          type="date"
          defaultValue={today()}
        />
      ) : (
        <div className="columns narrow">
          <TextField name="date" label={t('loan.bank_date')} type="date" defaultValue={today()} />
          <TextField name="amount" label={t('loan.amount')} inputMode="decimal" />
        </div>
      )}
      <p className="small soft">{t('loan.never_wages')}</p>
    </LoanDialog>
  );
}

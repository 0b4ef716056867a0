import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import { post } from '../../lib/http';
import { showEuro } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import type { Loan } from './contract';

type Payment = Loan['under_way'][number];

/**
 * What waits to be paid, and under which reference the money of the loan is expected.
 * @param mayTakeBack whether who looks may say that it is not to be paid
 */
export function UnderWay({ loan, mayTakeBack = false }: { loan: Loan; mayTakeBack?: boolean }): ReactElement | null {
  const { t } = useTranslation();
  const [mistake, takeBack] = useState<Payment | null>(null);
  if (loan.under_way.length === 0 && loan.payment_reference === null) return null;
  return (
    <>
      <ul className="lines ends gap">
        {loan.payment_reference === null ? null : (
          <li className="line">
            <span className="soft">{t('loan.reference')}</span>
            <bdi dir="ltr" className="code">
              {loan.payment_reference}
            </bdi>
          </li>
        )}
        {loan.under_way.map((payment) => (
          <li className="line" key={payment.order_id}>
            <span>
              {t(`loan.part_${payment.part}`)}
              <span className="sub">{t(`loan.under_way_${payment.state}`, { date: fullDate(payment.wanted_on) })}</span>
              {mayTakeBack ? (
                <Button kind="row" onClick={() => takeBack(payment)}>
                  {t('loan.pay_not')}
                </Button>
              ) : null}
            </span>
            <span className="money">{showEuro(payment.amount)}</span>
          </li>
        ))}
      </ul>
      {mistake ? <TakeBackDialog loan={loan} payment={mistake} onClose={() => takeBack(null)} /> : null}
    </>
  );
}

/** A payment that was offered by mistake goes to no bank. */
function TakeBackDialog({
  loan,
  payment,
  onClose,
}: {
  loan: Loan;
  payment: Payment;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    () => post<Loan>(`${here.api}/loans/${loan.loan_id}/payments/${payment.order_id}/withdrawal`),
    () => {
      onClose();
      say(t('loan.paid_not'));
    },
  );
  const what = { part: t(`loan.part_${payment.part}`), amount: showEuro(payment.amount), name: loan.member_name };
  return (
    <ConfirmDialog
      open
      title={t('loan.pay_not')}
      act={t('loan.pay_not')}
      danger
      busy={act.busy}
      onAct={() => act.run(undefined)}
      onClose={onClose}
    >
      <p>{t('loan.pay_not_what', what)}</p>
      <p>{t(payment.state === 'in_batch' ? 'loan.pay_not_batch' : 'loan.pay_not_why')}</p>
      <ProblemNote problem={act.problem} />
    </ConfirmDialog>
  );
}

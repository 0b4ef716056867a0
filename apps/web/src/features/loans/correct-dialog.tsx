import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate, today } from '../../lib/dates';
import { post } from '../../lib/http';
import { showEuro } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';
import type { Loan, LoanEvent } from './contract';

/** Takes a line back with a line beside it, in the books too. */
export function CorrectDialog({
  loan,
  event,
  onClose,
}: {
  loan: Loan;
  event: LoanEvent | null;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    ({ date = '', reason = '' }: Values, key) =>
      post<Loan>(
        `${here.api}/loans/${loan.loan_id}/corrections`,
        { event_id: event?.event_id, date, reason: reason.trim() },
        key,
      ),
    () => {
      say(t('loan.corrected'));
      onClose();
    },
  );
  return (
    <Dialog open={event !== null} title={t('loan.correct_title')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        {event ? (
          <p>
            {t(`loan.event_${event.kind}`)}, {fullDate(event.date)}, {showEuro(event.amount)}
          </p>
        ) : null}
        <TextField name="reason" label={t('loan.reason')} hint={t('loan.reason_hint')} maxLength={200} />
        <TextField name="date" label={t('loan.correct_on')} type="date" defaultValue={today()} />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('loan.correct')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/dates';
import { post } from '../../lib/http';
import { showMoney, typedAmount, typedDecimal } from '../../lib/money';
import { colleaguesQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextArea, TextField, Tick } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { Note } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import { DAY_COUNTS, INTERVALS, REPAYMENTS, type Loan } from './contract';

const bodyOf = (values: Values) => ({
  member_id: values['member_id'],
  amount: typedAmount(values['amount'] ?? ''),
  agreed_on: values['agreed_on'],
  starts_on: values['starts_on'],
  interest_percent: typedDecimal(values['interest_percent'] ?? ''),
  day_count: values['day_count'],
  term_months: Number(values['term_months']),
  every_months: Number(values['every_months']),
  repayment: values['repayment'],
  subordinated: values['subordinated'] === 'on',
  lender_on_board: values['lender_on_board'] === 'on',
  conflict_remark: values['conflict_remark'] ?? '',
  wft_checked_on: values['wft_checked_on'],
  wft_note: values['wft_note'] ?? '',
});

/** What member and co-operative agree. */
export function AgreeDialog({
  open,
  warning,
  onClose,
}: {
  open: boolean;
  warning: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values, key) => post<Loan>(`${here.api}/loans`, bodyOf(values), key),
    () => {
      say(t('loan.agreed'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('loan.agree')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        {warning ? <Note>{t('loan.wft_warning')}</Note> : null}
        <MoneyFields />
        <TermFields />
        <CheckFields />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('loan.agree')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function MoneyFields(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const colleagues = useQuery(colleaguesQuery(here));
  return (
    <>
      <SelectField
        name="member_id"
        label={t('loan.lender')}
        empty={t('loan.choose')}
        options={(colleagues.data ?? [])
          .filter((one) => one.status !== 'ended')
          .map((one) => ({ value: one.member_id, label: one.name }))}
      />
      <div className="columns narrow">
        <TextField name="amount" label={t('loan.amount')} inputMode="decimal" placeholder={showMoney('1000.00')} />
        <TextField name="interest_percent" label={t('loan.percent')} inputMode="decimal" defaultValue="2" />
        <TextField name="agreed_on" label={t('loan.agreed_on')} type="date" defaultValue={today()} />
        <TextField name="starts_on" label={t('loan.starts_on')} type="date" defaultValue={today()} />
      </div>
    </>
  );
}

function TermFields(): ReactElement {
  const { t } = useTranslation();
  const words = (list: readonly string[], prefix: string) =>
    list.map((value) => ({ value, label: t(`loan.${prefix}_${value.replace('/', '_')}`) }));
  return (
    <div className="columns narrow">
      <SelectField
        name="repayment"
        label={t('loan.repayment')}
        options={words(REPAYMENTS, 'repayment')}
        defaultValue="linear"
      />
      <SelectField name="every_months" label={t('loan.every')} options={words(INTERVALS, 'every')} defaultValue="12" />
      <TextField name="term_months" label={t('loan.term')} inputMode="numeric" defaultValue="36" />
      <SelectField name="day_count" label={t('loan.day_count')} options={words(DAY_COUNTS, 'day_count')} />
    </div>
  );
}

function CheckFields(): ReactElement {
  const { t } = useTranslation();
  const [onBoard, setOnBoard] = useState(false);
  return (
    <>
      <Tick name="subordinated" label={t('loan.subordinated')} />
      <Tick
        name="lender_on_board"
        label={t('loan.on_board')}
        checked={onBoard}
        onChange={(event) => setOnBoard(event.target.checked)}
      />
      {onBoard ? (
        <TextArea name="conflict_remark" label={t('loan.conflict')} hint={t('loan.conflict_hint')} maxLength={1000} />
      ) : null}
      <TextField
        name="wft_checked_on"
        label={t('loan.wft_checked_on')}
        hint={t('loan.wft_hint')}
        type="date"
        defaultValue={today()}
      />
      <TextArea name="wft_note" label={t('loan.wft_note')} hint={t('ui.optional')} maxLength={1000} rows={2} />
    </>
  );
}

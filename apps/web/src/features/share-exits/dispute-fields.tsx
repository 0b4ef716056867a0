import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExit } from '../../lib/contract-share-exits';
import { today } from '../../lib/dates';
import { showEuro, showMoney } from '../../lib/money';
import { SelectField, TextArea, TextField } from '../../ui/field';

export function DisputeFields(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <TextField name="raised_on" type="date" max={today()} label={t('exit.raised_on')} />
      <TextField name="letter" label={t('exit.letter')} hint={t('exit.letter_hint')} maxLength={200} />
      <TextArea name="reason" label={t('exit.dispute_reason')} maxLength={1000} />
      <TextField
        name="contested"
        label={t('exit.contested')}
        hint={t('exit.contested_hint')}
        inputMode="decimal"
        autoComplete="off"
      />
    </>
  );
}

/** The claim stays, or what it rests on changes: the part in a loss, or a debt that came off. */
export function ResolveFields({ exit }: { exit: ShareExit }): ReactElement {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState('stays');
  const debts = exit.set_offs.filter(({ counter }) => counter === 'member_current');
  return (
    <>
      <SelectField
        name="outcome"
        label={t('exit.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
        options={(['stays', 'changed'] as const).map((value) => ({ value, label: t(`exit.outcome_${value}`) }))}
      />
      {outcome === 'changed' ? (
        <>
          <TextField
            name="loss"
            label={t('exit.new_loss')}
            hint={t('exit.new_loss_hint', { amount: showMoney(exit.loss) })}
            inputMode="decimal"
            autoComplete="off"
          />
          {debts.length > 0 ? (
            <SelectField
              name="set_off_id"
              label={t('exit.undo_set_off')}
              empty={t('exit.undo_none')}
              options={debts.map(({ amount, set_off_id, what }) => ({
                value: set_off_id,
                label: `${what}, ${showEuro(amount)}`,
              }))}
            />
          ) : null}
        </>
      ) : null}
      <TextArea name="answer" label={t('exit.answer')} hint={t('exit.reason_hint')} maxLength={1000} />
      <TextField name="decision" label={t('exit.decision')} hint={t('exit.decision_hint')} maxLength={200} />
    </>
  );
}

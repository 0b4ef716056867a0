import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExit } from '../../lib/contract-share-exits';
import { addDays, today } from '../../lib/dates';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { DisputeFields, ResolveFields } from './dispute-fields';
import type { ExitAct } from './exit-act';
import { SetOffFields } from './set-off-fields';

/** What an act asks. */
export function ExitFields({ act, exit }: { act: ExitAct; exit: ShareExit }): ReactElement | null {
  const { t } = useTranslation();
  if (act === 'fix') return <FixFields exit={exit} />;
  if (act === 'heirs') return <HeirsFields />;
  if (act === 'propose')
    return <TextField name="accounts_adopted_on" type="date" max={today()} label={t('exit.accounts_adopted_on')} />;
  if (act === 'set_off') return <SetOffFields exit={exit} />;
  if (act === 'dispute') return <DisputeFields />;
  if (act === 'resolve') return <ResolveFields exit={exit} />;
  if (act === 'check')
    return (
      <SelectField
        name="how"
        label={t('exit.how')}
        options={(['called_back', 'in_person', 'letter', 'iban_name_check'] as const).map((value) => ({
          value,
          label: t(`exit.how_${value}`),
        }))}
      />
    );
  const decision = (
    <TextField name="decision" label={t('exit.decision')} hint={t('exit.decision_hint')} maxLength={200} />
  );
  if (act === 'approve') return decision;
  return (
    <>
      <TextField name="until" type="date" min={addDays(today(), 1)} label={t('exit.until')} />
      <SelectField
        name="ground"
        label={t('exit.ground')}
        options={(['liquidity', 'equity', 'loss'] as const).map((value) => ({
          value,
          label: t(`exit.ground_${value}`),
        }))}
      />
      <TextArea name="reason" label={t('exit.reason')} hint={t('exit.reason_hint')} maxLength={500} />
      {decision}
    </>
  );
}

function FixFields({ exit }: { exit: ShareExit }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {exit.rules.may_share_loss ? (
        <>
          <TextField
            name="loss"
            label={t('exit.loss')}
            hint={t('exit.loss_hint')}
            inputMode="decimal"
            autoComplete="off"
          />
          <TextField name="loss_decision" label={t('exit.loss_decision')} maxLength={200} />
          <TextField name="loss_accounts" label={t('exit.loss_accounts')} maxLength={200} />
        </>
      ) : null}
      {exit.rules.schedule === 'after_accounts' ? (
        <TextField
          name="accounts_adopted_on"
          type="date"
          max={today()}
          label={t('exit.accounts_adopted_on')}
          hint={t('exit.accounts_hint')}
        />
      ) : null}
    </>
  );
}

function HeirsFields(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <TextField name="names" label={t('exit.heirs_names')} maxLength={300} />
      <TextField name="certificate" label={t('exit.certificate')} hint={t('exit.certificate_hint')} maxLength={200} />
      <TextField name="certificate_seen_on" type="date" max={today()} label={t('exit.certificate_seen_on')} />
      <TextField name="iban" label={t('exit.heirs_iban')} autoComplete="off" />
      <TextField name="holder_name" label={t('exit.heirs_holder')} maxLength={70} />
    </>
  );
}

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExit } from '../../lib/contract-share-exits';
import { addDays, fullDate, today } from '../../lib/dates';
import { post } from '../../lib/http';
import { showEuro, typedAmount } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';

export type ExitAct = 'fix' | 'set_off' | 'propose' | 'approve' | 'defer' | 'heirs' | 'check';

const PATHS: Record<ExitAct, string> = {
  fix: '',
  set_off: '/set-offs',
  propose: '/proposal',
  approve: '/decision',
  defer: '/deferral',
  heirs: '/heirs',
  check: '/account-check',
};

interface Props {
  act: ExitAct;
  exit: ShareExit;
  onClose: () => void;
}

/** One act on an exit: says what follows, asks what is needed. */
export function ExitDialog({ act: name, exit, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values, key) =>
      post<ShareExit>(`${here.api}/shares/${exit.account_id}/exit${PATHS[name]}`, bodyFor(name, exit, values, key)),
    () => {
      say(t(`exit.${name}_done`));
      onClose();
    },
  );
  const first = exit.proposal?.terms[0];
  return (
    <Dialog open title={t(`exit.${name}`)} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>
          {t(`exit.${name}_say`, {
            amount: showEuro(exit.rest),
            day: first ? fullDate(first.due_on) : '',
          })}
        </p>
        <Fields act={name} exit={exit} />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t(`exit.${name}`)}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Empty fields are left out. */
function bodyFor(act: ExitAct, exit: ShareExit, values: Values, key: string): object {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  const amounts = Object.fromEntries(
    ['amount', 'loss'].flatMap((name) => (given[name] === undefined ? [] : [[name, typedAmount(given[name])]])),
  );
  if (act === 'set_off') return { ...given, ...amounts, set_off_id: key, counter: 'member_current' };
  if (act === 'approve') return { ...given, schedule_id: exit.proposal?.schedule_id };
  if (act === 'heirs') return { ...given, known: true };
  return { ...given, ...amounts };
}

function Fields({ act, exit }: { act: ExitAct; exit: ShareExit }): ReactElement | null {
  const { t } = useTranslation();
  if (act === 'fix') return <FixFields exit={exit} />;
  if (act === 'heirs') return <HeirsFields />;
  if (act === 'propose')
    return <TextField name="accounts_adopted_on" type="date" max={today()} label={t('exit.accounts_adopted_on')} />;
  if (act === 'set_off')
    return (
      <>
        <TextField name="what" label={t('exit.what')} maxLength={200} />
        <TextField name="amount" label={t('shares.amount')} inputMode="decimal" autoComplete="off" />
        <TextField name="evidence" label={t('exit.evidence')} hint={t('exit.evidence_hint')} maxLength={200} />
      </>
    );
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

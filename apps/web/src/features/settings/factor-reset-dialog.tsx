import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../lib/contract';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';

/** The board takes away a second factor somebody lost: what it does, who is told, and why it is done. */
export function FactorResetDialog({ person, onClose }: { person: Person | null; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const name = person?.display_name ?? '';
  const act = useAct(
    (values: Values) =>
      post(`${here.api}/people/${person?.login_id ?? ''}/second-factor-reset`, {
        reason: (values['reason'] ?? '').trim(),
      }),
    () => {
      say(t('people.factor_done'));
      onClose();
    },
  );
  return (
    <Dialog open={person !== null} title={t('people.factor_title', { name })} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>{t('people.factor_check', { name })}</p>
        <p>{t('people.factor_then', { name })}</p>
        <p>{t('people.factor_told', { name })}</p>
        <TextField
          name="reason"
          label={t('people.factor_reason')}
          hint={t('people.factor_reason_hint')}
          maxLength={500}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="danger" type="submit" busy={act.busy}>
            {t('people.factor_do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

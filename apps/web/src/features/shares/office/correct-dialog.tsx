import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareMovement } from '../../../lib/contract-shares';
import { fullDate } from '../../../lib/dates';
import { post } from '../../../lib/http';
import { showEuro } from '../../../lib/money';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { Form, type Values } from '../../../ui/form';
import { useToast } from '../../../ui/toast';

interface Props {
  accountId: string;
  movement: ShareMovement;
  onClose: () => void;
}

/** Takes one movement back as a whole; it stays to be seen, with the reason. */
export function CorrectDialog({ accountId, movement, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    ({ reason }: Values) =>
      post(`${here.api}/shares/${accountId}/corrections`, { movement_id: movement.movement_id, reason }),
    () => {
      say(t('shares.corrected'));
      onClose();
    },
  );
  return (
    <Dialog open title={t('shares.correct')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>{t('shares.correct_say', { amount: showEuro(movement.change), day: fullDate(movement.on_date) })}</p>
        <TextField name="reason" label={t('shares.reason')} maxLength={200} />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('shares.correct')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

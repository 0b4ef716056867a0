import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/dates';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';
import type { Profit } from './contract';

/** For the bookkeeper: a decision that was wrong, with everything it set going. */
export function TakeBack({ profit }: { profit: Profit }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const act = useAct(
    ({ date = '', reason = '' }: Values, key) =>
      post<Profit>(
        `${here.api}/profit-appropriations/${profit.appropriation_id ?? ''}/withdrawal`,
        { date, reason: reason.trim() },
        key,
      ),
    () => {
      say(t('profit.taken_back'));
      setOpen(false);
    },
  );
  if (!here.may('ledger', 'bookkeeper')) return null;
  return (
    <div className="gap">
      <Button onClick={() => setOpen(true)}>{t('profit.take_back')}</Button>
      <Dialog open={open} title={t('profit.take_back')} onClose={() => setOpen(false)}>
        <Form problem={act.problem} onSubmit={act.run}>
          <p>{t('profit.take_back_why')}</p>
          <TextField name="date" label={t('profit.take_back_on')} type="date" defaultValue={today()} />
          <TextField name="reason" label={t('profit.reason')} maxLength={200} />
          <div className="set end">
            <Button onClick={() => setOpen(false)}>{t('ui.cancel')}</Button>
            <Button kind="main" type="submit" busy={act.busy}>
              {t('profit.take_back')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </div>
  );
}

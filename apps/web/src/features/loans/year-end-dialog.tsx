import type { ReactElement } from 'react';
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

/** Puts what falls due within a year with the short-term debts. */
export function YearEndDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    ({ on = '' }: Values, key) => post<{ moved: number }>(`${here.api}/loans/year-end`, { on }, key),
    ({ moved }) => {
      say(t('loan.year_end_done', { count: moved }));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('loan.year_end')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>{t('loan.year_end_why')}</p>
        <TextField
          name="on"
          label={t('loan.year_end_on')}
          type="date"
          defaultValue={`${Number(today().slice(0, 4)) - 1}-12-31`}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('loan.year_end_act')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoursMonthDetail } from '../../lib/contract';
import { monthName } from '../../lib/dates';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/field';
import { Form } from '../../ui/form';
import { useToast } from '../../ui/toast';

/** Reopening always says why; the reason stays with the month. */
export function ReopenDialog({ month, onClose }: { month: string | null; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [fault, setFault] = useState<string>();
  const act = useAct(
    (reason: string) => post<HoursMonthDetail>(`${here.api}/hours-months/${month ?? ''}/reopenings`, { reason }),
    () => {
      say(t('month.reopened', { month: monthName(month ?? '') }));
      onClose();
    },
  );
  return (
    <Dialog open={month !== null} title={t('month.reopen')} onClose={onClose}>
      <Form
        problem={act.problem}
        onSubmit={({ reason = '' }) => {
          const told = reason.trim();
          setFault(told.length < 3 ? t('month.reason_missing') : undefined);
          if (told.length >= 3) act.run(told);
        }}
      >
        <TextArea name="reason" label={t('month.reason')} fault={fault} maxLength={500} />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('month.reopen')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/dates';
import { post } from '../../lib/http';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { useToast } from '../../ui/toast';

/** What was written down by mistake and is taken back. */
export interface Mistake {
  /** Where to say so. */
  path: string;
  /** Who and how much. */
  what: string;
  /** The day it was written down for. */
  on: string;
}

/** Takes back a receipt or a settlement: why, and on which day in the books. */
export function UndoDialog({ mistake, onClose }: { mistake: Mistake; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const say = useToast();
  const [fault, setFault] = useState<string>();
  const act = useAct(
    (body: { reason: string; on: string }) => post<unknown>(mistake.path, body),
    () => {
      say(t('banking.undone'));
      onClose();
    },
  );
  return (
    <Dialog open title={t('banking.undo')} onClose={onClose}>
      <Form
        problem={act.problem}
        onSubmit={({ reason = '', on = '' }) => {
          setFault(reason.trim() === '' ? t('banking.undo_missing') : undefined);
          if (reason.trim() !== '') act.run({ reason: reason.trim(), on });
        }}
      >
        <p>
          <b className="strong">{mistake.what}</b>
        </p>
        <p>{t('banking.undo_why')}</p>
        <TextField name="reason" label={t('banking.undo_reason')} fault={fault} maxLength={200} autoComplete="off" />
        <TextField
          name="on"
          type="date"
          label={t('banking.undo_on')}
          hint={t('banking.undo_on_hint')}
          defaultValue={mistake.on}
          min={mistake.on}
          max={today()}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('banking.undo')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

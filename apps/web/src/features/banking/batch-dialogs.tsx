import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/dates';
import { patch, post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { useToast } from '../../ui/toast';
import { REASONS, type Batch, type BatchDetail, type BatchLine, type ReturnedOrder } from './contract';

interface Props {
  batch: BatchDetail;
  open: boolean;
  onClose: () => void;
}

/** The bank carried it out: on which day. */
export function SettleDialog({ batch, open, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const act = useAct(
    (on: string) => post<Batch>(`${here.api}/payment-batches/${batch.batch_id}/settlement`, { on }),
    onClose,
  );
  const day = batch.execution_on < today() ? batch.execution_on : today();
  return (
    <Dialog open={open} title={t('banking.settle')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={({ on = '' }) => act.run(on)}>
        <p>{t('banking.settle_why')}</p>
        <TextField name="on" type="date" label={t('banking.booked_on')} defaultValue={day} max={today()} />
        <Acts busy={act.busy} act={t('banking.settle')} onClose={onClose} />
      </Form>
    </Dialog>
  );
}

/** The bank refused the whole file: why. */
export function RejectDialog({ batch, open, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [fault, setFault] = useState<string>();
  const act = useAct(
    (because: string) => post<Batch>(`${here.api}/payment-batches/${batch.batch_id}/rejection`, { because }),
    onClose,
  );
  return (
    <Dialog open={open} title={t('banking.reject')} onClose={onClose}>
      <Form
        problem={act.problem}
        onSubmit={({ because = '' }) => {
          setFault(because.trim() === '' ? t('banking.because_missing') : undefined);
          if (because.trim() !== '') act.run(because.trim());
        }}
      >
        <p>{t('banking.reject_why')}</p>
        <TextArea name="because" label={t('banking.because')} fault={fault} maxLength={300} />
        <Acts busy={act.busy} act={t('banking.reject')} onClose={onClose} />
      </Form>
    </Dialog>
  );
}

/** One order came back. */
export function ReturnDialog({
  line,
  onMistake,
  onClose,
}: {
  line: BatchLine | null;
  /** It was never carried out, and called settled all the same. */
  onMistake: (line: BatchLine) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (body: Record<string, string>) =>
      post<ReturnedOrder>(`${here.api}/payment-orders/${line?.order_id ?? ''}/return`, body),
    ({ next, mandate }) => {
      say(`${t(`banking.next_${next}`)} ${mandate === 'keep' ? '' : t('banking.mandate_stopped')}`.trim());
      onClose();
    },
  );
  return (
    <Dialog open={line !== null} title={t('banking.return')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>
          {line?.party_name} ({line?.remittance})
        </p>
        <SelectField
          name="reason_code"
          label={t('banking.reason')}
          options={REASONS.map((value) => ({ value, label: `${value} ${t(`banking.reason_${value}`)}` }))}
        />
        <TextField name="on" type="date" label={t('banking.booked_on')} defaultValue={today()} max={today()} />
        {line?.state === 'settled' ? (
          <p className="soft">
            {t('banking.never_settled')}{' '}
            <Button kind="row" onClick={() => onMistake(line)}>
              {t('banking.undo')}
            </Button>
          </p>
        ) : null}
        <Acts busy={act.busy} act={t('banking.return')} onClose={onClose} />
      </Form>
    </Dialog>
  );
}

/** Another day for the bank; who approved looks again. */
export function DayDialog({ batch, open, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (execution_on: string) =>
      patch<Batch>(`${here.api}/payment-batches/${batch.batch_id}`, { execution_on }, batch.version),
    () => {
      say(t('banking.day_changed'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('banking.other_day')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={({ execution_on = '' }) => act.run(execution_on)}>
        {batch.state === 'approved' ? <p>{t('banking.other_day_approved')}</p> : null}
        <TextField
          name="execution_on"
          type="date"
          label={t(`banking.day_${batch.kind}`)}
          defaultValue={batch.execution_on}
          min={today()}
        />
        <Acts busy={act.busy} act={t('banking.other_day')} onClose={onClose} />
      </Form>
    </Dialog>
  );
}

function Acts({ busy, act, onClose }: { busy: boolean; act: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="set end">
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button kind="main" type="submit" busy={busy}>
        {act}
      </Button>
    </div>
  );
}

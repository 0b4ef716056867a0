import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimeEntry } from '../../lib/contract';
import { dayLetters, shortDate } from '../../lib/dates';
import { post } from '../../lib/http';
import { showMinutes } from '../../lib/minutes';
import type { Here } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea, Tick } from '../../ui/field';
import { Form } from '../../ui/form';
import { useToast } from '../../ui/toast';

interface Props {
  here: Here;
  open: boolean;
  /** What was approved in the week. */
  entries: readonly TimeEntry[];
  onClose: () => void;
}

/** Approved hours go back to the member, all or some of them, and always with why. */
export function ReopenHours({ here, open, entries, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const say = useToast();
  const [left, leave] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string>();
  const chosen = entries.filter((entry) => !left.includes(entry.entry_id)).map((entry) => entry.entry_id);
  const act = useAct(
    (reason: string) => post<{ reopened: number }>(`${here.api}/reopenings`, { entry_ids: chosen, reason }),
    ({ reopened }) => {
      say(t('approve.reopened', { count: reopened }));
      onClose();
    },
  );
  const toggle = (id: string, on: boolean): void => leave(on ? left.filter((one) => one !== id) : [...left, id]);
  return (
    <Dialog open={open} title={t('approve.reopen')} onClose={onClose}>
      <Form
        problem={act.problem}
        onSubmit={({ reason = '' }) => {
          const told = reason.trim();
          setFault(told.length < 3 ? t('approve.reason_missing') : undefined);
          if (told.length >= 3 && chosen.length > 0) act.run(told);
        }}
      >
        <p>{t('approve.reopen_say')}</p>
        <fieldset className="question">
          <legend>{t('approve.reopen_which')}</legend>
          {entries.map((entry) => (
            <Tick
              key={entry.entry_id}
              name={entry.entry_id}
              checked={!left.includes(entry.entry_id)}
              onChange={(event) => toggle(entry.entry_id, event.target.checked)}
              label={`${dayLetters(entry.date)} ${shortDate(entry.date)}, ${entry.project_name}: ${showMinutes(entry.minutes)}`}
            />
          ))}
        </fieldset>
        <TextArea
          name="reason"
          label={t('approve.reason')}
          hint={t('approve.reopen_hint')}
          fault={fault}
          maxLength={500}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            kind="main"
            type="submit"
            busy={act.busy}
            blocked={chosen.length === 0 ? t('approve.nothing_to_reopen') : null}
          >
            {t('approve.reopen_count', { count: chosen.length })}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

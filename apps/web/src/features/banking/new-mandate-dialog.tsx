import { useQuery } from '@tanstack/react-query';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/dates';
import { send } from '../../lib/http';
import { colleaguesQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';

/** A scan as the office takes it. */
export function paperForm(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/** A mandate somebody signed with a pen, here or before the office. */
export function NewMandateDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const people = useQuery({ ...colleaguesQuery(here), enabled: open });
  const paper = useRef<HTMLInputElement>(null);
  const act = useAct(
    async (values: Values, idempotencyKey) => {
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
      const body = { party_kind: 'member', ...given };
      const made = await send<{ mandate_id: string }>('POST', `${here.api}/mandates`, { body, idempotencyKey });
      const file = paper.current?.files?.[0];
      if (file) await send<void>('PUT', `${here.api}/mandates/${made.mandate_id}/paper`, { body: paperForm(file) });
    },
    () => {
      say(t('banking.mandate_added'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('banking.mandate_add')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <SelectField
          name="party_id"
          label={t('banking.party')}
          empty={t('banking.mandate_choose')}
          options={(people.data ?? []).map(({ member_id, name }) => ({ value: member_id, label: name }))}
        />
        <TextField name="iban" label="IBAN" autoComplete="off" maxLength={42} />
        <TextField name="holder_name" label={t('banking.mandate_holder')} autoComplete="off" maxLength={140} />
        <TextField
          name="signed_on"
          type="date"
          label={t('banking.mandate_signed_on')}
          defaultValue={today()}
          max={today()}
        />
        <div className="field">
          <label htmlFor="mandate-paper">{t('banking.mandate_paper')}</label>
          <span className="hint" id="mandate-paper-hint">
            {t('banking.mandate_paper_hint')}
          </span>
          <input
            ref={paper}
            id="mandate-paper"
            type="file"
            accept="application/pdf,image/png,image/jpeg"
            aria-describedby="mandate-paper-hint"
          />
        </div>
        <details>
          <summary>{t('banking.mandate_before')}</summary>
          <div className="stack gap">
            <TextField
              name="reference"
              label={t('banking.mandate_reference')}
              hint={t('banking.mandate_reference_hint')}
              autoComplete="off"
              maxLength={35}
            />
            <TextField
              name="collected_before_on"
              type="date"
              label={t('banking.mandate_collected_before')}
              max={today()}
            />
          </div>
        </details>
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('banking.mandate_save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

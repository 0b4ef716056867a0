import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../lib/contract';
import { post } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { useToast } from '../../ui/toast';
import { CORRECTABLE } from './correctable';

const KINDS = ['access', 'rectification', 'erasure', 'restriction', 'objection'] as const;

/** Writes down what somebody asked in person, by telephone or by letter. */
export function AskDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [kind, setKind] = useState<string>('access');
  const members = useQuery({ ...oneQuery<Colleague[]>(here, 'colleagues'), enabled: open });
  const ask = useAct(
    (body: Record<string, string>) => post(`${here.api}/privacy/requests`, body),
    () => {
      say(t('privacy.written'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('privacy.write_down')} onClose={onClose}>
      <Form
        problem={ask.problem}
        onSubmit={(values) => ask.run(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')))}
      >
        <SelectField
          label={t('privacy.who')}
          name="member_id"
          empty={t('privacy.choose')}
          options={(members.data ?? []).map((one) => ({ value: one.member_id, label: one.name }))}
        />
        <SelectField
          label={t('privacy.identity')}
          name="identity_checked"
          options={['seen', 'known'].map((value) => ({ value, label: t(`privacy.identity_${value}`) }))}
        />
        <SelectField
          label={t('privacy.asks')}
          name="kind"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
          options={KINDS.map((value) => ({ value, label: t(`privacy.kind_${value}`) }))}
        />
        {kind === 'rectification' ? (
          <>
            <SelectField
              label={t('privacy.field')}
              name="field"
              options={CORRECTABLE.map((value) => ({ value, label: t(`privacy.field_${value}`) }))}
            />
            <TextField label={t('privacy.wished')} name="wished_value" />
          </>
        ) : null}
        <TextArea label={t('privacy.details')} name="details" />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={ask.busy}>
            {t('privacy.write_down')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

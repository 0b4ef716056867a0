import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absence } from '../../lib/contract';
import { today } from '../../lib/dates';
import { put } from '../../lib/http';
import { typedMinutes } from '../../lib/minutes';
import { peopleOptions } from '../../lib/people';
import { colleaguesQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';

const KINDS = ['leave', 'sickness', 'special_leave', 'unpaid_leave'] as const;
const PARTS = ['day', 'half', 'hours'] as const;

/** Marks days; of an illness only that it is there. */
export function AbsenceDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [kind, setKind] = useState<string>('leave');
  const [part, setPart] = useState<string>('day');
  const forOthers = here.can('board', 'bookkeeper');
  const colleagues = useQuery({ ...colleaguesQuery(here), enabled: forOthers });
  const act = useAct(
    (values: Values) =>
      put<{ items: Absence[] }>(`${here.api}/absences`, {
        ...(values['member_id'] ? { member_id: values['member_id'] } : {}),
        from: values['from'],
        ...(values['until'] ? { until: values['until'] } : {}),
        kind,
        part,
        ...(part === 'hours' ? { minutes: typedMinutes(values['hours'] ?? '') } : {}),
        ...(kind === 'sickness' ? {} : { note: values['note'] ?? '' }),
      }),
    ({ items }) => {
      say(t('absence.marked', { count: items.length }));
      onClose();
    },
  );
  const words = (list: readonly string[], prefix: string) =>
    list.map((value) => ({ value, label: t(`absence.${prefix}_${value}`) }));
  return (
    <Dialog open={open} title={t('absence.mark')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        {forOthers ? (
          <SelectField
            name="member_id"
            label={t('hours.member')}
            defaultValue={here.member_id ?? ''}
            // who is no member would else report the first of the list
            {...(here.member_id === null ? { empty: t('hours.choose_member') } : {})}
            options={peopleOptions((colleagues.data ?? []).filter((one) => one.status !== 'ended'))}
          />
        ) : null}
        <SelectField
          name="kind"
          label={t('absence.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
          options={words(KINDS, 'kind')}
          {...(kind === 'sickness' ? { hint: t('absence.sickness_hint') } : {})}
        />
        <div className="columns">
          <TextField name="from" label={t('absence.from')} type="date" defaultValue={today()} />
          <TextField name="until" label={t('absence.until')} type="date" />
        </div>
        <SelectField
          name="part"
          label={t('absence.part')}
          value={part}
          onChange={(event) => setPart(event.target.value)}
          options={words(PARTS, 'part')}
        />
        {part === 'hours' ? (
          <TextField name="hours" label={t('absence.hours')} inputMode="decimal" placeholder="2:30" />
        ) : null}
        {kind === 'sickness' ? null : <TextField name="note" label={t('absence.note')} maxLength={200} />}
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('ui.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

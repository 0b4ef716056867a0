import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rate } from '../../lib/contract';
import { today } from '../../lib/dates';
import { post } from '../../lib/http';
import { typedAmount } from '../../lib/money';
import { peopleOptions } from '../../lib/people';
import { activitiesQuery, colleaguesQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, orNull, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';

interface Props {
  open: boolean;
  projectId: string | null;
  onClose: () => void;
}

export function RateDialog({ open, projectId, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const activities = useQuery(activitiesQuery(here));
  const colleagues = useQuery(colleaguesQuery(here));
  const act = useAct(
    (values: Values, key) =>
      post<Rate>(
        `${here.api}/rates`,
        {
          project_id: projectId,
          activity_id: orNull(values['activity_id']),
          member_id: orNull(values['member_id']),
          valid_from: values['valid_from'],
          hourly_rate: typedAmount(values['hourly_rate'] ?? ''),
        },
        key,
      ),
    () => {
      say(t('rate.added'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('rate.add')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <div className="columns">
          <TextField name="hourly_rate" label={t('rate.hourly')} hint={t('rate.hourly_hint')} inputMode="decimal" />
          <TextField name="valid_from" label={t('rate.valid_from')} type="date" defaultValue={today()} />
        </div>
        <SelectField
          name="activity_id"
          label={t('hours.activity')}
          empty={t('rate.all_activities')}
          options={(activities.data ?? []).map((one) => ({ value: one.activity_id, label: one.name }))}
        />
        <SelectField
          name="member_id"
          label={t('hours.member')}
          empty={t('rate.all_members')}
          options={peopleOptions(colleagues.data ?? [])}
        />
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

import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, mondayOf } from '../../lib/dates';
import { put } from '../../lib/http';
import { typedMinutes } from '../../lib/minutes';
import { peopleOptions } from '../../lib/people';
import { colleaguesQuery, projectsQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';

const MOST_WEEKS = 52;

type Faults = Partial<Record<'member_id' | 'project_id' | 'hours', string>>;

/** Plans one person on one project, the same hours every week of a period; 0 takes a plan away. */
export function PlanDialog({
  open,
  monday,
  onClose,
}: {
  open: boolean;
  monday: string;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [faults, setFaults] = useState<Faults>({});
  const colleagues = useQuery(colleaguesQuery(here));
  const projects = useQuery(projectsQuery(here));
  const mine = here.can('board', 'bookkeeper')
    ? (projects.data ?? [])
    : (projects.data ?? []).filter((one) => one.lead_member_id === here.member_id);
  const act = useAct(
    (lines: object[]) => put<{ planned: number }>(`${here.api}/plans`, { lines }),
    ({ planned }) => {
      say(t('plan.saved', { count: planned }));
      onClose();
    },
  );
  const submit = (values: Values): void => {
    const minutes = typedMinutes(values['hours'] ?? '');
    const first = mondayOf(values['from'] ?? monday);
    const last = mondayOf(values['until'] === '' ? first : (values['until'] ?? first));
    const found: Faults = {
      ...(values['member_id'] ? {} : { member_id: t('hours.choose_member') }),
      ...(values['project_id'] ? {} : { project_id: t('hours.choose_project') }),
      ...(minutes === null ? { hours: t('hours.duration_hint') } : {}),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const lines = [];
    for (let week = first; week <= last && lines.length < MOST_WEEKS; week = addDays(week, 7)) {
      lines.push({ member_id: values['member_id'], project_id: values['project_id'], week, minutes });
    }
    act.run(lines);
  };
  return (
    <Dialog open={open} title={t('plan.add')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={submit}>
        <SelectField
          name="member_id"
          label={t('hours.member')}
          empty={t('hours.choose_member')}
          fault={faults.member_id}
          options={peopleOptions((colleagues.data ?? []).filter((one) => one.status !== 'ended'))}
        />
        <SelectField
          name="project_id"
          label={t('hours.project')}
          empty={t('hours.choose_project')}
          fault={faults.project_id}
          options={mine.map((one) => ({ value: one.project_id, label: one.name }))}
        />
        <TextField
          name="hours"
          label={t('plan.hours')}
          hint={t('plan.hours_hint')}
          inputMode="decimal"
          defaultValue="8"
          fault={faults.hours}
        />
        <div className="columns">
          <TextField name="from" label={t('plan.from')} type="date" defaultValue={monday} />
          <TextField name="until" label={t('plan.until')} type="date" />
        </div>
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

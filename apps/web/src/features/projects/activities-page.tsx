import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../lib/contract';
import { patch, post } from '../../lib/http';
import { activitiesQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { TextField, Tick } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { ProjectViews } from './project-views';
import { Rates } from './rates';

/** What kinds of work there are, and the rates that hold everywhere. */
export function ActivitiesPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(activitiesQuery(here));
  const [open, setOpen] = useState<Activity | 'new' | null>(null);
  const mayWrite = here.may(['hours', 'invoices'], 'board', 'bookkeeper');
  return (
    <>
      <Title
        end={
          mayWrite ? (
            <Button kind="main" onClick={() => setOpen('new')}>
              {t('activity.new')}
            </Button>
          ) : null
        }
      >
        {t('project.activities')}
      </Title>
      <ProjectViews />
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('activity.none')}>{t('activity.none_why')}</Empty>
          ) : (
            <table className="table quiet">
              <caption className="sr">{t('project.activities')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('hours.activity')}</th>
                  <th scope="col">{t('activity.billable')}</th>
                  <th scope="col">
                    <span className="sr">{t('ui.edit')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((one) => (
                  <tr key={one.activity_id}>
                    <th scope="row" className="who">
                      {one.name}
                    </th>
                    <td>
                      <State kind={one.billable ? 'done' : 'later'}>
                        {one.billable ? t('activity.is_billable') : t('activity.not_billable')}
                      </State>
                    </td>
                    <td className="act">
                      {mayWrite ? (
                        <Button kind="row" onClick={() => setOpen(one)}>
                          {t('ui.edit')}
                        </Button>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
      {mayWrite ? <Rates /> : null}
      <ActivityDialog
        key={open === null || open === 'new' ? 'new' : open.activity_id}
        activity={open}
        onClose={() => setOpen(null)}
      />
    </>
  );
}

function ActivityDialog({
  activity,
  onClose,
}: {
  activity: Activity | 'new' | null;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const known = activity === 'new' ? null : activity;
  const act = useAct(
    (values: Values, key) => {
      const body = { name: values['name'] ?? '', billable: values['billable'] === 'on' };
      return known
        ? patch<Activity>(`${here.api}/activities/${known.activity_id}`, body, known.version)
        : post<Activity>(`${here.api}/activities`, body, key);
    },
    () => {
      say(t('ui.saved'));
      onClose();
    },
  );
  return (
    <Dialog open={activity !== null} title={known ? known.name : t('activity.new')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <TextField name="name" label={t('member.name')} defaultValue={known?.name ?? ''} maxLength={100} />
        <Tick name="billable" label={t('activity.is_billable')} defaultChecked={known?.billable ?? true} />
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

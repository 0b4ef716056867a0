import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectShare } from '../../lib/contract';
import { put } from '../../lib/http';
import { showDecimal, typedDecimal } from '../../lib/money';
import { oneQuery, projectsQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { useToast } from '../../ui/toast';

const MOST_LINES = 4;

/** Over which customers the hours of a project are divided when they are approved. */
export function ProjectShares({ projectId }: { projectId: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [open, setOpen] = useState(false);
  const query = useQuery(oneQuery<{ items: ProjectShare[] }>(here, `projects/${projectId}/shares`));
  return (
    <section aria-label={t('share.title')}>
      <div className="title">
        <h2>{t('share.title')}</h2>
        {here.may(['hours', 'invoices'], 'board', 'bookkeeper') ? (
          <div className="end">
            <Button onClick={() => setOpen(true)}>{t('share.change')}</Button>
          </div>
        ) : null}
      </div>
      <p className="soft">{t('share.lead')}</p>
      <Loaded query={query}>
        {({ items }) => (
          <>
            <ul className="plain">
              {items.map((one) => (
                <li key={one.target_project_id}>
                  {showDecimal(one.percent)}% {one.customer_name} · {one.target_project_name}
                </li>
              ))}
            </ul>
            <SharesDialog projectId={projectId} shares={items} open={open} onClose={() => setOpen(false)} />
          </>
        )}
      </Loaded>
    </section>
  );
}

interface DialogProps {
  projectId: string;
  shares: ProjectShare[];
  open: boolean;
  onClose: () => void;
}

function SharesDialog({ projectId, shares, open, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const projects = useQuery(projectsQuery(here));
  const targets = (projects.data ?? []).filter((one) => one.customer_id !== null && one.project_id !== projectId);
  const act = useAct(
    (values: Values) =>
      put<{ items: ProjectShare[] }>(`${here.api}/projects/${projectId}/shares`, {
        shares: Array.from({ length: MOST_LINES }, (_, line) => ({
          target_project_id: values[`target${line}`] ?? '',
          percent: typedDecimal(values[`percent${line}`] ?? ''),
        })).filter((share) => share.target_project_id !== ''),
      }),
    () => {
      say(t('ui.saved'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('share.change')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        {Array.from({ length: MOST_LINES }, (_, line) => (
          <div className="columns" key={line}>
            <SelectField
              name={`target${line}`}
              label={t('share.project', { number: line + 1 })}
              empty={t('share.nobody')}
              defaultValue={shares[line]?.target_project_id ?? ''}
              options={targets.map((one) => ({
                value: one.project_id,
                label: `${one.customer_name ?? ''} · ${one.name}`,
              }))}
            />
            <TextField
              name={`percent${line}`}
              label={t('share.percent')}
              inputMode="decimal"
              defaultValue={shares[line] ? showDecimal(shares[line].percent) : ''}
            />
          </div>
        ))}
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

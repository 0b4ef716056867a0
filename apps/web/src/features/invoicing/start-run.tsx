import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../lib/contract-invoicing';
import { monthName } from '../../lib/dates';
import { post } from '../../lib/http';
import { rowsOf, runsQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Halt, ProblemNote } from '../../ui/notes';

/** One run per month; when it is there already, the way to it. */
export function StartRun({ month }: { month: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const params = { cooperativeId: here.cooperative_id };
  const act = useAct(
    (period: string, key) => post<Run>(`${here.api}/invoice-runs`, { period }, key),
    (run) => void navigate({ to: '/c/$cooperativeId/verwerkingen/$runId', params: { ...params, runId: run.run_id } }),
  );
  const taken = act.problem?.code === 'run_exists';
  const runs = useInfiniteQuery({ ...runsQuery(here), enabled: taken });
  const existing = runs.data
    ? rowsOf(runs.data).find((run) => run.kind === 'invoice_drafts' && run.natural_key === month)
    : undefined;
  return (
    <>
      {taken ? (
        <Halt>
          {t('unbilled.run_exists', { month: monthName(month) })}{' '}
          {existing ? (
            <Link to="/c/$cooperativeId/verwerkingen/$runId" params={{ ...params, runId: existing.run_id }}>
              {t('unbilled.open_run')}
            </Link>
          ) : (
            <Link to="/c/$cooperativeId/verwerkingen" params={params}>
              {t('nav.runs')}
            </Link>
          )}
        </Halt>
      ) : (
        <ProblemNote problem={act.problem} />
      )}
      <div className="actbar">
        <span className="small soft">{t('unbilled.drafts_first')}</span>
        <div className="end">
          <Button kind="main" busy={act.busy} onClick={() => act.run(month)}>
            {t('unbilled.start', { month: monthName(month) })}
          </Button>
        </div>
      </div>
    </>
  );
}

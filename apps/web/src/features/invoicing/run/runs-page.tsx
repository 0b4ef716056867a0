import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../../lib/contract-invoicing';
import { dateAndTime } from '../../../lib/dates';
import { showCount } from '../../../lib/numbers';
import { asProblem } from '../../../lib/problem';
import { rowsOf, runsQuery } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { Empty } from '../../../ui/empty';
import { MoreRows } from '../../../ui/more';
import { ProblemNote } from '../../../ui/notes';
import { State } from '../../../ui/state';
import { Title } from '../../../ui/title';
import { isImport, titleOf } from './run-words';

/** What the machine does for you: what runs, what needs you, what is done. */
export function RunsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const params = { cooperativeId: here.cooperative_id };
  const query = useInfiniteQuery({
    ...runsQuery(here),
    refetchInterval: (state) =>
      state.state.data?.pages[0]?.items.some((run) => run.state === 'running') ? 3_000 : false,
  });
  const rows = query.data ? rowsOf(query.data) : [];
  const running = rows.filter((run) => run.state === 'running').length;
  return (
    <>
      <Title>{t('nav.runs')}</Title>
      <ProblemNote problem={query.error ? asProblem(query.error) : null} retry={() => void query.refetch()} />
      {query.isPending ? <p className="soft waiting">{t('ui.fetching')}</p> : null}
      {query.data && rows.length === 0 ? (
        <Empty
          title={t('run.none')}
          act={
            <Link className="button second" to="/c/$cooperativeId/facturen/nog-te-factureren" params={params}>
              {t('invoice.view_unbilled')}
            </Link>
          }
        >
          {t('run.none_why')}
        </Empty>
      ) : null}
      {rows.length > 0 ? (
        <>
          <p className="lead">{running > 0 ? t('run.lead_running', { count: running }) : t('run.lead_quiet')}</p>
          <table className="table">
            <caption className="sr">{t('nav.runs')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('run.what')}</th>
                <th scope="col" className="spare">
                  {t('run.started')}
                </th>
                <th scope="col" className="num">
                  {t('run.how_many')}
                </th>
                <th scope="col">{t('ui.state')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((run) => (
                <tr key={run.run_id}>
                  <th scope="row" className="who">
                    <Link to="/c/$cooperativeId/verwerkingen/$runId" params={{ ...params, runId: run.run_id }}>
                      {titleOf(run, t)}
                    </Link>
                  </th>
                  <td className="spare">{dateAndTime(run.created_at)}</td>
                  <td className="num">
                    {isImport(run) ? showCount(run.step) : t('run.x_of_y', { x: run.done, y: run.total })}
                  </td>
                  <td>
                    <RunStateWord run={run} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
      <MoreRows query={query} />
    </>
  );
}

function RunStateWord({ run }: { run: Run }): ReactElement {
  const { t } = useTranslation();
  if (run.state === 'running') return <State kind="busy">{t('run.is_running')}</State>;
  if (run.failed > 0) return <State kind="notice">{t('run.tally_failed', { count: run.failed })}</State>;
  if (run.state === 'cancelled') return <State kind="later">{t('run.is_cancelled')}</State>;
  return <State kind="done">{t('run.is_finished')}</State>;
}

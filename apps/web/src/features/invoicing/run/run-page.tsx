import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { blockersOf, type RunDetail } from '../../../lib/contract-invoicing';
import { lastDayOf, spokenDate } from '../../../lib/dates';
import { sumMoney } from '../../../lib/money';
import { invoicesQuery, rowsOf } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { Loaded } from '../../../ui/loaded';
import { Title } from '../../../ui/title';
import { ImportRunBody } from '../../imports/import-run-body';
import { FinaliseBar } from '../finalise-bar';
import { Live } from './live';
import { RunItems } from './run-items';
import { isImport, monthOfRun, titleOf } from './run-words';
import { useRun } from './use-run';

export function RunPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { runId } = useParams({ from: '/c/$cooperativeId/verwerkingen/$runId' });
  const query = useRun(here, runId);
  const month = query.data ? monthOfRun(query.data) : undefined;
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/verwerkingen" params={{ cooperativeId: here.cooperative_id }}>
            {t('nav.runs')}
          </Link>
        }
        {...(month ? { aside: t('run.work_until', { date: spokenDate(lastDayOf(month)) }) } : {})}
      >
        {query.data ? titleOf(query.data, t) : t('run.one')}
      </Title>
      <Loaded query={query}>{(run) => (isImport(run) ? <ImportRunBody run={run} /> : <Body run={run} />)}</Loaded>
    </>
  );
}

function Body({ run }: { run: RunDetail }): ReactElement {
  const here = useHere();
  const drafts = run.kind === 'invoice_drafts';
  const invoices = useInfiniteQuery({
    ...invoicesQuery(here, drafts ? { run_id: run.run_id } : { state: 'final' }),
    enabled: drafts || run.done > 0,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = invoices;
  useEffect(() => {
    if (drafts && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [drafts, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const rows = invoices.data ? rowsOf(invoices.data) : [];
  const place = new Map(run.items.map((item) => [item.result_id, item.item_no]));
  const ready = rows
    .filter((row) => drafts && row.state === 'draft' && blockersOf(row).length === 0)
    .sort((a, b) => (place.get(a.invoice_id) ?? 0) - (place.get(b.invoice_id) ?? 0));
  return (
    <>
      <Live run={run} />
      <RunItems items={run.items} invoices={rows} />
      {drafts && here.may('invoices', 'bookkeeper') && ready.length > 0 ? (
        <FinaliseBar ids={ready.map((row) => row.invoice_id)} total={sumMoney(ready.map((row) => row.total))} />
      ) : null}
    </>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareLine } from '../../../lib/contract-shares';
import { showMoney } from '../../../lib/money';
import { asProblem } from '../../../lib/problem';
import { listQuery, rowsOf } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { Empty } from '../../../ui/empty';
import { MoreRows } from '../../../ui/more';
import { ProblemNote } from '../../../ui/notes';
import { State } from '../../../ui/state';
import { isAbove } from '../amounts';
import { ShareBar } from '../share-bar';

export function SharesTable({ on, search }: { on: string; search: string | undefined }): ReactElement {
  const { t } = useTranslation();
  const query = useInfiniteQuery(listQuery<ShareLine>(useHere(), 'shares', { on, search }));
  const rows = query.data ? rowsOf(query.data) : [];
  return (
    <>
      <ProblemNote problem={query.error ? asProblem(query.error) : null} retry={() => void query.refetch()} />
      {query.isPending ? <p className="soft waiting">{t('ui.fetching')}</p> : null}
      {query.data && rows.length === 0 ? (
        <Empty title={t(search ? 'shares.nobody' : 'shares.no_accounts')}>{t('shares.no_accounts_why')}</Empty>
      ) : null}
      {rows.length > 0 ? (
        <table className="table quiet gap stacked">
          <caption className="sr">{t('nav.shares')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('member.name')}</th>
              <th scope="col" className="spare">
                <span className="sr">{t('shares.part_paid')}</span>
              </th>
              <th scope="col" className="num spare">
                {t('shares.col_paid')}
              </th>
              <th scope="col" className="num spare">
                {t('shares.col_obligation')}
              </th>
              <th scope="col" className="num">
                {t('shares.col_unpaid')}
              </th>
              <th scope="col">{t('ui.state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((line) => (
              <Row key={line.account_id} line={line} />
            ))}
          </tbody>
        </table>
      ) : null}
      <MoreRows query={query} />
    </>
  );
}

function Row({ line }: { line: ShareLine }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <tr>
      <th scope="row" className="who">
        <Link
          to="/c/$cooperativeId/aandelen/$accountId"
          params={{ cooperativeId: here.cooperative_id, accountId: line.account_id }}
        >
          {line.member_name}
        </Link>
      </th>
      <td className="spare bar-cell">
        {line.state === 'leaving' ? null : <ShareBar paid={line.paid} obligation={line.obligation} />}
      </td>
      <td className="num spare">{showMoney(line.paid)}</td>
      <td className="num spare">{showMoney(line.obligation)}</td>
      <td className="num strong" data-label={t('shares.col_unpaid')}>
        {showMoney(line.unpaid)}
      </td>
      <td>
        <LineState line={line} />
      </td>
    </tr>
  );
}

/** The one thing to know about an account: late before anything else. */
function LineState({ line: { claim, due, held, is_late, state } }: { line: ShareLine }): ReactElement {
  const { t } = useTranslation();
  if (is_late) return <State kind="notice">{t('shares.state_late', { amount: showMoney(due) })}</State>;
  if (isAbove(held)) return <State kind="notice">{t('shares.state_held', { amount: showMoney(held) })}</State>;
  if (state === 'paying') return <State kind="later">{t('shares.state_paying')}</State>;
  if (state === 'leaving') return <State kind="busy">{t('shares.state_leaving', { amount: showMoney(claim) })}</State>;
  return <State kind="done">{t(`shares.state_${state}`)}</State>;
}

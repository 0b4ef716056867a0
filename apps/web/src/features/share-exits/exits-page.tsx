import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExitLine, ShareExitList } from '../../lib/contract-share-exits';
import { fullDate } from '../../lib/dates';
import { showMoney } from '../../lib/money';
import { asProblem } from '../../lib/problem';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';

/** Everybody who left: how far it is, and who has to move. */
export function ShareExitsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useInfiniteQuery(listQuery<ShareExitLine, ShareExitList>(here, 'share-exits'));
  const rows = query.data ? rowsOf(query.data) : [];
  const coming = query.data?.pages[0]?.coming ?? [];
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/aandelen" params={{ cooperativeId: here.cooperative_id }}>
            {t('nav.shares')}
          </Link>
        }
      >
        {t('exit.all')}
      </Title>
      <ProblemNote problem={query.error ? asProblem(query.error) : null} retry={() => void query.refetch()} />
      {query.isPending ? <p className="soft waiting">{t('ui.fetching')}</p> : null}
      <Coming items={coming} />
      {query.data && rows.length === 0 && coming.length === 0 ? (
        <Empty title={t('exit.none')}>{t('exit.none_why')}</Empty>
      ) : null}
      {rows.length > 0 ? <Exits items={rows} /> : null}
      <MoreRows query={query} />
    </>
  );
}

/** Notice given, still a member: nothing to do yet but to know the day. */
function Coming({ items }: { items: ShareExitList['coming'] }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  if (items.length === 0) return null;
  return (
    <section className="section" aria-labelledby="coming">
      <h2 id="coming">{t('exit.coming')}</h2>
      <ul className="lines ends">
        {items.map(({ account_id, last_day, member_name }) => (
          <li className="line" key={account_id}>
            <Link
              to="/c/$cooperativeId/aandelen/$accountId"
              params={{ cooperativeId: here.cooperative_id, accountId: account_id }}
            >
              {member_name}
            </Link>
            <span className="soft">{t('exit.coming_on', { day: fullDate(last_day) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Exits({ items }: { items: readonly ShareExitLine[] }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <table className="table quiet gap stacked">
      <caption className="sr">{t('exit.all')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('member.name')}</th>
          <th scope="col" className="spare">
            {t('exit.last_day')}
          </th>
          <th scope="col" className="num">
            {t('exit.rest')}
          </th>
          <th scope="col">{t('exit.next')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((line) => (
          <tr key={line.account_id}>
            <th scope="row" className="who">
              <Link
                to="/c/$cooperativeId/aandelen/vertrek/$accountId"
                params={{ cooperativeId: here.cooperative_id, accountId: line.account_id }}
              >
                {line.member_name}
              </Link>
            </th>
            <td className="spare">{fullDate(line.last_day)}</td>
            <td className="num strong" data-label={t('exit.rest')}>
              {showMoney(line.rest)}
            </td>
            <td>
              <Waits line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Waits({ line: { next_due, state, waits_for } }: { line: ShareExitLine }): ReactElement {
  const { t } = useTranslation();
  if (state === 'disputed') return <State kind="notice">{t('exit.state_disputed')}</State>;
  if (waits_for === null) return <State kind="done">{t('exit.state_settled')}</State>;
  if (waits_for === 'date')
    return <State kind="later">{t('exit.on_day', { day: next_due ? fullDate(next_due) : '' })}</State>;
  return <State kind={waits_for === 'bank' ? 'busy' : 'notice'}>{t(`exit.for_${waits_for}`)}</State>;
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '../../lib/contract-invoicing';
import { fullDate, shortDate } from '../../lib/dates';
import { centsOf, showMoney } from '../../lib/money';
import { asProblem } from '../../lib/problem';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';

/** The entries behind one balance; an invoice behind an entry is one press away. */
export function AccountPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { account } = useParams({ from: '/c/$cooperativeId/grootboek/$account' });
  const { van, tot } = useSearch({ from: '/c/$cooperativeId/grootboek/$account' });
  const params = { cooperativeId: here.cooperative_id };
  const query = useInfiniteQuery(listQuery<JournalEntry>(here, 'journal-entries', { account, from: van, to: tot }));
  const rows = query.data ? rowsOf(query.data) : [];
  const name = rows.flatMap((entry) => entry.lines).find((line) => line.account === account)?.account_name ?? '';
  return (
    <>
      <Title
        crumb={
          <Link
            to="/c/$cooperativeId/grootboek"
            params={params}
            search={{ ...(van ? { van } : {}), ...(tot ? { tot } : {}) }}
          >
            {t('nav.ledger')}
          </Link>
        }
        {...(van && tot ? { aside: t('week.from_to', { from: fullDate(van), to: fullDate(tot) }) } : {})}
      >
        {`${account} ${name}`.trim()}
      </Title>
      <ProblemNote problem={query.error ? asProblem(query.error) : null} retry={() => void query.refetch()} />
      {query.isPending ? <p className="soft waiting">{t('ui.fetching')}</p> : null}
      {query.data && rows.length === 0 ? <Empty title={t('ledger.no_entries')}>{t('ledger.none_why')}</Empty> : null}
      {rows.length > 0 ? (
        <table className="table gap">
          <caption className="sr">{t('ledger.entries')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('invoice.date')}</th>
              <th scope="col">{t('ledger.entry')}</th>
              <th scope="col" className="num">
                {t('ledger.debit')}
              </th>
              <th scope="col" className="num">
                {t('ledger.credit')}
              </th>
            </tr>
          </thead>
          {rows.map((entry) => (
            <tbody key={entry.entry_id}>
              <tr className="group">
                <th colSpan={4} scope="rowgroup">
                  {shortDate(entry.date)} · {entry.description}
                  <span className="n">
                    {entry.year}-{entry.number}
                  </span>
                  {entry.source_kind.includes('invoice') ? (
                    <Link to="/c/$cooperativeId/facturen/$invoiceId" params={{ ...params, invoiceId: entry.source_id }}>
                      {t('ledger.open_invoice')}
                    </Link>
                  ) : null}
                </th>
              </tr>
              {entry.lines.map((line) => (
                <tr key={line.line_no} aria-selected={line.account === account || undefined}>
                  <td />
                  <td className="wraps">
                    {line.account} {line.account_name}
                    {line.description ? <span className="soft"> · {line.description}</span> : null}
                  </td>
                  <td className="num">{centsOf(line.debit) === 0 ? '' : showMoney(line.debit)}</td>
                  <td className="num">{centsOf(line.credit) === 0 ? '' : showMoney(line.credit)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      ) : null}
      <MoreRows query={query} />
    </>
  );
}

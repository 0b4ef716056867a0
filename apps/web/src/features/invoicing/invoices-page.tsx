import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { invoicesQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { asProblem } from '../../lib/problem';
import { Empty } from '../../ui/empty';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { SearchBar } from '../../ui/search-bar';
import { Title } from '../../ui/title';
import { DraftTable } from './draft-table';
import { FinalTable } from './final-table';
import { InvoiceViews } from './invoice-views';

export function InvoicesPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const { stand, zoek } = useSearch({ from: '/c/$cooperativeId/facturen' });
  const final = stand === 'definitief';
  const params = { cooperativeId: here.cooperative_id };
  const query = useInfiniteQuery(invoicesQuery(here, { state: final ? 'final' : 'draft', search: zoek }));
  const rows = query.data ? rowsOf(query.data) : [];
  return (
    <>
      <Title
        end={
          here.may('invoices', 'bookkeeper') ? (
            <Link className="button second" to="/c/$cooperativeId/facturen/nieuw" params={params}>
              {t('invoice.new')}
            </Link>
          ) : null
        }
      >
        {t('nav.invoices')}
      </Title>
      <InvoiceViews />
      <SearchBar
        label={t('invoice.search')}
        value={zoek ?? ''}
        onSearch={(text) =>
          void navigate({
            to: '/c/$cooperativeId/facturen',
            params,
            search: { stand: final ? 'definitief' : 'concept', ...(text ? { zoek: text } : {}) },
          })
        }
      />
      <ProblemNote problem={query.error ? asProblem(query.error) : null} retry={() => void query.refetch()} />
      {query.isPending ? <p className="soft waiting">{t('ui.fetching')}</p> : null}
      {query.data && rows.length === 0 ? (
        <Empty
          title={final ? t('invoice.no_final') : t('invoice.no_drafts')}
          act={
            <Link className="button second" to="/c/$cooperativeId/facturen/nog-te-factureren" params={params}>
              {t('invoice.view_unbilled')}
            </Link>
          }
        >
          {final ? t('invoice.no_final_why') : t('invoice.no_drafts_why')}
        </Empty>
      ) : null}
      {rows.length > 0 ? final ? <FinalTable rows={rows} /> : <DraftTable rows={rows} /> : null}
      <MoreRows query={query} />
    </>
  );
}

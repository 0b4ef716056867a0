import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Relation } from '../../lib/contract';
import { asProblem } from '../../lib/problem';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { SearchBar } from '../../ui/search-bar';
import { Segments } from '../../ui/segments';
import { Title } from '../../ui/title';
import { FromFileLink } from '../imports/from-file-link';

const KINDS = { klanten: 'customer', leveranciers: 'supplier' } as const;
const VIEWS = [
  [undefined, 'all'],
  ['klanten', 'customers'],
  ['leveranciers', 'suppliers'],
] as const;

export function RelationsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const { zoek, soort } = useSearch({ from: '/c/$cooperativeId/relaties' });
  const params = { cooperativeId: here.cooperative_id };
  const kind = soort === 'klanten' || soort === 'leveranciers' ? KINDS[soort] : undefined;
  const query = useInfiniteQuery(listQuery<Relation>(here, 'relations', { search: zoek, kind }));
  const rows = query.data ? rowsOf(query.data) : [];
  return (
    <>
      <Title
        end={
          <>
            <FromFileLink kind="relations" />
            {here.may(['invoices', 'purchases'], 'board', 'bookkeeper') ? (
              <Link className="button main" to="/c/$cooperativeId/relaties/nieuw" params={params}>
                {t('relation.new')}
              </Link>
            ) : null}
          </>
        }
      >
        {t('nav.relations')}
      </Title>
      <Segments label={t('ui.views')}>
        {VIEWS.map(([view, word]) => (
          <Link
            key={word}
            to="/c/$cooperativeId/relaties"
            params={params}
            search={view ? { soort: view } : {}}
            aria-current={soort === view ? 'page' : undefined}
          >
            {t(`relation.${word}`)}
          </Link>
        ))}
      </Segments>
      <SearchBar
        label={t('relation.search')}
        value={zoek ?? ''}
        onSearch={(text) =>
          void navigate({
            to: '/c/$cooperativeId/relaties',
            params,
            search: { ...(soort ? { soort } : {}), ...(text ? { zoek: text } : {}) },
          })
        }
      />
      <ProblemNote problem={query.error ? asProblem(query.error) : null} retry={() => void query.refetch()} />
      {query.isPending ? <p className="soft waiting">{t('ui.fetching')}</p> : null}
      {query.data && rows.length === 0 ? (
        <Empty title={zoek ? t('relation.not_found', { text: zoek }) : t('relation.none')}>
          {t('relation.none_why')}
        </Empty>
      ) : null}
      {rows.length > 0 ? (
        <table className="table quiet">
          <caption className="sr">{t('nav.relations')}</caption>
          <thead>
            <tr>
              <th scope="col" className="num spare">
                {t('member.number')}
              </th>
              <th scope="col">{t('member.name')}</th>
              <th scope="col" className="spare">
                {t('relation.contact')}
              </th>
              <th scope="col">{t('address.city')}</th>
              <th scope="col">{t('relation.kind')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.relation_id}>
                <td className="num spare">{one.number}</td>
                <th scope="row" className="who">
                  <Link to="/c/$cooperativeId/relaties/$relationId" params={{ ...params, relationId: one.relation_id }}>
                    {one.name}
                  </Link>
                </th>
                <td className="spare">{one.contact_name}</td>
                <td>{one.city}</td>
                <td>
                  {[one.is_customer ? t('relation.customer') : '', one.is_supplier ? t('relation.supplier') : '']
                    .filter(Boolean)
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <MoreRows query={query} />
    </>
  );
}

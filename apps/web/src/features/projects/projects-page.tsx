import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../lib/contract';
import { shortDate, today } from '../../lib/dates';
import { asProblem } from '../../lib/problem';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { SearchBar } from '../../ui/search-bar';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import { ProjectViews } from './project-views';
import { FromFileLink } from '../imports/from-file-link';

export function ProjectsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const { zoek } = useSearch({ from: '/c/$cooperativeId/projecten' });
  const params = { cooperativeId: here.cooperative_id };
  const query = useInfiniteQuery(listQuery<Project>(here, 'projects', { search: zoek }));
  const rows = query.data ? rowsOf(query.data) : [];
  return (
    <>
      <Title
        end={
          <>
            <FromFileLink kind="projects" />
            {here.may(['hours', 'invoices'], 'board', 'bookkeeper') ? (
              <Link className="button main" to="/c/$cooperativeId/projecten/nieuw" params={params}>
                {t('project.new')}
              </Link>
            ) : null}
          </>
        }
      >
        {t('nav.projects')}
      </Title>
      <ProjectViews />
      <SearchBar
        label={t('project.search')}
        value={zoek ?? ''}
        onSearch={(text) =>
          void navigate({ to: '/c/$cooperativeId/projecten', params, search: text ? { zoek: text } : {} })
        }
      />
      <ProblemNote problem={query.error ? asProblem(query.error) : null} retry={() => void query.refetch()} />
      {query.isPending ? <p className="soft waiting">{t('ui.fetching')}</p> : null}
      {query.data && rows.length === 0 ? <Empty title={t('project.none')}>{t('project.none_why')}</Empty> : null}
      {rows.length > 0 ? (
        <table className="table quiet stacked">
          <caption className="sr">{t('nav.projects')}</caption>
          <thead>
            <tr>
              <th scope="col" className="spare">
                {t('project.code')}
              </th>
              <th scope="col">{t('hours.project')}</th>
              <th scope="col">{t('invoice.customer')}</th>
              <th scope="col" className="spare">
                {t('project.period')}
              </th>
              <th scope="col" className="spare">
                {t('invoice.vat')}
              </th>
              <th scope="col">{t('ui.state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.project_id} className={isOver(one) ? 'same' : ''}>
                <td className="spare">{one.code}</td>
                <th scope="row" className="who">
                  <Link to="/c/$cooperativeId/projecten/$projectId" params={{ ...params, projectId: one.project_id }}>
                    {one.name}
                  </Link>
                </th>
                <td>{one.customer_name ?? t('project.internal')}</td>
                <td className="spare">
                  {[one.starts_on, one.ends_on].map((date) => (date ? shortDate(date) : '')).join(' – ')}
                </td>
                <td className="spare">{t(`invoice.vat_${one.vat_treatment}`, { defaultValue: one.vat_treatment })}</td>
                <td>
                  {isOver(one) ? (
                    <State kind="done">{t('project.over')}</State>
                  ) : (
                    <State kind="busy">{t('project.runs')}</State>
                  )}
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

const isOver = (project: Project): boolean => project.ends_on !== null && project.ends_on < today();

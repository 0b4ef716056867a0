import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../lib/contract';
import { asProblem } from '../../lib/problem';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { SearchBar } from '../../ui/search-bar';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import { FromFileLink } from '../imports/from-file-link';

export function MembersPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const { zoek } = useSearch({ from: '/c/$cooperativeId/leden' });
  const params = { cooperativeId: here.cooperative_id };
  const query = useInfiniteQuery(listQuery<Member>(here, 'members', { search: zoek }));
  const rows = query.data ? rowsOf(query.data) : [];
  return (
    <>
      <Title
        end={
          <>
            <Link className="button quiet" to="/c/$cooperativeId/leden/register" params={params}>
              {t('register.open')}
            </Link>
            <Link className="button quiet" to="/c/$cooperativeId/leden/aanmeldingen" params={params}>
              {t('apply.inbox')}
            </Link>
            <FromFileLink kind="members" />
            <Link className="button main" to="/c/$cooperativeId/leden/nieuw" params={params}>
              {t('member.new')}
            </Link>
          </>
        }
      >
        {t('nav.members')}
      </Title>
      <SearchBar
        label={t('member.search')}
        value={zoek ?? ''}
        onSearch={(text) =>
          void navigate({ to: '/c/$cooperativeId/leden', params, search: text ? { zoek: text } : {} })
        }
      />
      <ProblemNote problem={query.error ? asProblem(query.error) : null} retry={() => void query.refetch()} />
      {query.isPending ? <p className="soft waiting">{t('ui.fetching')}</p> : null}
      {query.data && rows.length === 0 ? (
        <Empty title={zoek ? t('member.not_found', { text: zoek }) : t('member.none')}>
          {zoek ? t('member.not_found_why') : t('member.none_why')}
        </Empty>
      ) : null}
      {rows.length > 0 ? (
        <table className="table quiet">
          <caption className="sr">{t('nav.members')}</caption>
          <thead>
            <tr>
              <th scope="col" className="num spare">
                {t('member.number')}
              </th>
              <th scope="col">{t('member.name')}</th>
              <th scope="col" className="spare">
                {t('member.email')}
              </th>
              <th scope="col" className="spare">
                {t('member.city')}
              </th>
              <th scope="col">{t('member.engagement')}</th>
              <th scope="col">{t('ui.state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.member_id} className={isCurrent(one.status) ? '' : 'same'}>
                <td className="num spare">{one.number}</td>
                <th scope="row" className="who">
                  <Link to="/c/$cooperativeId/leden/$memberId" params={{ ...params, memberId: one.member_id }}>
                    {one.given_name} {one.family_name}
                  </Link>
                </th>
                <td className="spare">{one.email}</td>
                <td className="spare">{one.city}</td>
                <td>{t(`member.engagement_${one.engagement}`, { defaultValue: one.engagement })}</td>
                <td>
                  <State kind={isCurrent(one.status) ? 'done' : 'later'}>
                    {t(`member.status_${one.status}`, { defaultValue: one.status })}
                  </State>
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

const isCurrent = (status: string): boolean => status === 'member';

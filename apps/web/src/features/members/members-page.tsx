import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../lib/contract';
import { asProblem } from '../../lib/problem';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { SelectField } from '../../ui/field';
import { Empty } from '../../ui/empty';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { SearchBar } from '../../ui/search-bar';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import { FromFileLink } from '../imports/from-file-link';

const STATUSES = [
  'member',
  'candidate_member',
  'candidate_ended',
  'notice_given',
  'coop_notice_given',
  'expulsion_appealable',
  'ended',
] as const;
const CLASSES = ['worker', 'candidate', 'supporting', 'corporate'] as const;

/** What stands in the address bar may be anything. */
const oneOf = (known: readonly string[], value: string | undefined): string | undefined =>
  value !== undefined && known.includes(value) ? value : undefined;

export function MembersPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const { zoek, status, soort } = useSearch({ from: '/c/$cooperativeId/leden' });
  const params = { cooperativeId: here.cooperative_id };
  const query = useInfiniteQuery(
    listQuery<Member>(here, 'members', { search: zoek, status: oneOf(STATUSES, status), class: oneOf(CLASSES, soort) }),
  );
  const filtered = Boolean(zoek ?? status ?? soort);
  const look = (changed: { zoek?: string; status?: string; soort?: string }): void => {
    const wanted = Object.entries({ zoek, status, soort, ...changed }).filter(([, value]) => value);
    void navigate({ to: '/c/$cooperativeId/leden', params, search: Object.fromEntries(wanted) });
  };
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
            {here.may('members', 'board', 'bookkeeper') ? (
              <Link className="button main" to="/c/$cooperativeId/leden/nieuw" params={params}>
                {t('member.new')}
              </Link>
            ) : null}
          </>
        }
      >
        {t('nav.members')}
      </Title>
      <SearchBar label={t('member.search')} value={zoek ?? ''} onSearch={(text) => look({ zoek: text })}>
        <SelectField
          name="status"
          label={t('member.filter_status')}
          value={status ?? ''}
          empty={t('member.any_status')}
          onChange={(event) => look({ status: event.target.value })}
          options={STATUSES.map((one) => ({ value: one, label: t(`member.status_${one}`) }))}
        />
        <SelectField
          name="class"
          label={t('member.class')}
          value={soort ?? ''}
          empty={t('member.any_class')}
          onChange={(event) => look({ soort: event.target.value })}
          options={CLASSES.map((one) => ({ value: one, label: t(`member.class_${one}`) }))}
        />
      </SearchBar>
      <ProblemNote problem={query.error ? asProblem(query.error) : null} retry={() => void query.refetch()} />
      {query.isPending ? <p className="soft waiting">{t('ui.fetching')}</p> : null}
      {query.data && rows.length === 0 ? (
        <Empty title={zoek ? t('member.not_found', { text: zoek }) : t(filtered ? 'member.none_such' : 'member.none')}>
          {zoek ? t('member.not_found_why') : filtered ? '' : t('member.none_why')}
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

import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import { asProblem } from '../../lib/problem';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { SearchBar } from '../../ui/search-bar';
import { Segments } from '../../ui/segments';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import type { Mandate } from './contract';
import { MandateDialog } from './mandate-dialog';
import { NewMandateDialog } from './new-mandate-dialog';

const STATES = ['running', 'ended'] as const;

/** Who lets us collect, since when and from which account. */
export function MandatesPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const { staat = 'running', zoek = '' } = useSearch({ from: '/c/$cooperativeId/betalen/machtigingen' });
  const [adding, add] = useState(false);
  const [opened, open] = useState<Mandate | null>(null);
  const query = useInfiniteQuery(listQuery<Mandate>(here, 'mandates', { state: staat, search: zoek }));
  const rows = query.data ? rowsOf(query.data) : [];
  const params = { cooperativeId: here.cooperative_id };
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/betalen" params={params}>
            {t('nav.banking')}
          </Link>
        }
        end={
          here.may('bank', 'bookkeeper') ? <Button onClick={() => add(true)}>{t('banking.mandate_add')}</Button> : null
        }
      >
        {t('banking.mandates')}
      </Title>
      <Segments label={t('ui.state')}>
        {STATES.map((state) => (
          <Link
            key={state}
            to="/c/$cooperativeId/betalen/machtigingen"
            params={params}
            search={{ ...(state === 'ended' ? { staat: state } : {}), ...(zoek ? { zoek } : {}) }}
            aria-current={state === staat ? 'page' : undefined}
          >
            {t(`banking.mandates_${state}`)}
          </Link>
        ))}
      </Segments>
      <SearchBar
        label={t('banking.mandate_search')}
        value={zoek}
        onSearch={(text) =>
          void navigate({
            to: '/c/$cooperativeId/betalen/machtigingen',
            params,
            search: { ...(staat === 'ended' ? { staat } : {}), ...(text ? { zoek: text } : {}) },
          })
        }
      />
      <ProblemNote problem={query.error ? asProblem(query.error) : null} retry={() => void query.refetch()} />
      {query.data && rows.length === 0 ? (
        <Empty title={t(zoek ? 'banking.mandates_not_found' : `banking.no_mandates_${staat}`)}>
          {t('banking.no_mandates_why')}
        </Empty>
      ) : null}
      {rows.length > 0 ? <Rows rows={rows} onOpen={open} /> : null}
      <MoreRows query={query} />
      <NewMandateDialog open={adding} onClose={() => add(false)} />
      {opened ? (
        <MandateDialog
          key={opened.mandate_id}
          mandate={rows.find((one) => one.mandate_id === opened.mandate_id) ?? opened}
          onClose={() => open(null)}
        />
      ) : null}
    </>
  );
}

function Rows({ rows, onOpen }: { rows: readonly Mandate[]; onOpen: (one: Mandate) => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <table className="table quiet">
      <caption className="sr">{t('banking.mandates')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('banking.party')}</th>
          <th scope="col" className="spare">
            {t('banking.account')}
          </th>
          <th scope="col" className="spare">
            {t('banking.mandate_since')}
          </th>
          <th scope="col">{t('banking.mandate_used')}</th>
          <th scope="col" className="act">
            <span className="sr">{t('banking.mandate_open')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.mandate_id}>
            <th scope="row" className="who">
              {one.party_name}
              <div className="small soft">{one.reference}</div>
              {one.state === 'blocked' ? (
                <div className="small">
                  <State kind="notice">{t('banking.mandate_blocked')}</State>
                </div>
              ) : null}
            </th>
            <td className="spare">{one.iban}</td>
            <td className="spare">{fullDate(one.signed_on)}</td>
            <td>{one.last_collected_on === null ? t('banking.mandate_unused') : fullDate(one.last_collected_on)}</td>
            <td className="act">
              <Button
                kind="row"
                aria-label={`${t('banking.mandate_open')}: ${one.party_name}`}
                onClick={() => onOpen(one)}
              >
                {t('banking.mandate_open')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

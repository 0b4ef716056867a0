import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareSummary } from '../../../lib/contract-shares';
import { fullDate, today } from '../../../lib/dates';
import { oneQuery } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { TextField } from '../../../ui/field';
import { Loaded } from '../../../ui/loaded';
import { Euro } from '../../../ui/money';
import { SearchBar } from '../../../ui/search-bar';
import { Title } from '../../../ui/title';
import { isAbove } from '../amounts';
import { ExitsLink } from '../../share-exits/exits-link';
import { SharesTable } from './shares-table';
import { TieOut } from './tie-out';
import { Requests } from './requests';
import { Talks } from './talks';
import { WithoutAccount } from './without-account';

/** The register of shares on a day: together, whether the books say the same, and every member. */
export function SharesPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const search = useSearch({ from: '/c/$cooperativeId/aandelen' });
  const on = search.op ?? today();
  const params = { cooperativeId: here.cooperative_id };
  const summary = useQuery(oneQuery<ShareSummary>(here, 'share-register', { on }));
  const look = (change: { op?: string; zoek?: string }): void => {
    const wanted = { ...search, ...change };
    const kept = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));
    void navigate({ to: '/c/$cooperativeId/aandelen', params, search: kept });
  };
  return (
    <>
      <Title
        {...(on === today() ? {} : { aside: t('shares.as_on', { day: fullDate(on) }) })}
        end={
          <>
            <Link className="button second" to="/c/$cooperativeId/aandelen/incasso" params={params}>
              {t('shares.collection')}
            </Link>
            <a className="button second" href={`${here.api}/share-register/table?on=${on}`}>
              CSV
            </a>
            <a
              className="button second"
              href={`${here.api}/share-register/document?on=${on}`}
              target="_blank"
              rel="noreferrer"
            >
              PDF
            </a>
          </>
        }
      >
        {t('nav.shares')}
      </Title>
      <Loaded query={summary}>
        {(data) => (
          <>
            <Figures of={data} />
            <TieOut on={on} agrees={data.agrees} />
            {on === today() ? <Requests /> : null}
            {on === today() && data.late > 0 ? <Talks /> : null}
            {on === today() ? <WithoutAccount members={data.without_account} /> : null}
          </>
        )}
      </Loaded>
      <SearchBar label={t('shares.search')} value={search.zoek ?? ''} onSearch={(zoek) => look({ zoek })}>
        <TextField
          name="on"
          type="date"
          label={t('shares.on')}
          value={on}
          max={today()}
          onChange={(event) => look({ op: event.target.value === today() ? '' : event.target.value })}
        />
      </SearchBar>
      <SharesTable on={on} search={search.zoek} />
      <ExitsLink />
    </>
  );
}

function Figures({ of }: { of: ShareSummary }): ReactElement {
  const { t } = useTranslation();
  return (
    <dl className="figures head-figures">
      <div>
        <dt>{t('shares.sum_capital')}</dt>
        <dd>
          <b>
            <Euro>{of.capital}</Euro>
          </b>
        </dd>
      </div>
      <div>
        <dt>{t('shares.sum_unpaid')}</dt>
        <dd>
          <b>
            <Euro>{of.unpaid}</Euro>
          </b>
        </dd>
      </div>
      {isAbove(of.claim) ? (
        <div>
          <dt>{t('shares.sum_claim')}</dt>
          <dd>
            <b>
              <Euro>{of.claim}</Euro>
            </b>
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t('shares.sum_late')}</dt>
        <dd>
          <b>{of.late}</b>
        </dd>
      </div>
      <div>
        <dt>{t('shares.sum_accounts')}</dt>
        <dd>
          <b>{of.accounts}</b>
        </dd>
      </div>
    </dl>
  );
}

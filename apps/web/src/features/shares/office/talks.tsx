import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../../lib/contract';
import type { ShareLine } from '../../../lib/contract-shares';
import { showEuro } from '../../../lib/money';
import { oneQuery } from '../../../lib/queries';
import { useHere } from '../../../lib/session';

/** More than these nobody calls on one day. */
const MOST_TALKS = 10;
/** From so many late terms on: a reason to offer something, not to ask again. */
const LATE_TERMS = 2;

/** Who is late for two terms or more: a talk, a smaller amount, a pause. Never a word about the vote. */
export function Talks(): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const lines = useQuery(oneQuery<Page<ShareLine>>(here, 'shares', { late_terms: LATE_TERMS, limit: MOST_TALKS }));
  const talks = lines.data?.items ?? [];
  if (talks.length === 0) return null;
  return (
    <section className="section" aria-labelledby="talks">
      <h2 id="talks">{t('shares.talks')}</h2>
      <p className="soft">{t('shares.talks_say')}</p>
      <ul className="lines ends">
        {talks.map(({ account_id, arrears, late_terms, member_name }) => (
          <li className="line" key={account_id}>
            <span>
              <b className="strong">{member_name}</b>{' '}
              <span className="soft">{t('shares.talk_row', { count: late_terms, amount: showEuro(arrears) })}</span>
            </span>
            <Link
              className="button row"
              to="/c/$cooperativeId/aandelen/$accountId"
              params={{ cooperativeId: here.cooperative_id, accountId: account_id }}
              aria-label={`${t('shares.look')}: ${member_name}`}
            >
              {t('shares.look')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

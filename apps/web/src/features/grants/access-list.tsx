import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAndTime } from '../../lib/dates';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { MoreRows } from '../../ui/more';
import type { AccessEntry } from './contract';

/** Every look and every act under a grant, the newest first. */
export function AccessList(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useInfiniteQuery(listQuery<AccessEntry>(here, 'access-list'));
  const rows = query.data ? rowsOf(query.data) : [];
  return (
    <section className="section" aria-labelledby="access-list">
      <h2 id="access-list">{t('grant.seen')}</h2>
      <ul className="timeline">
        {rows.map((one) => (
          <li key={one.access_id}>
            <time dateTime={one.at}>{dateAndTime(one.at)}</time>
            <span>
              {t(one.is_write ? 'grant.wrote' : 'grant.read', {
                name: one.staff_name,
                area: t(`grant.area_${one.area}`).toLowerCase(),
              })}
              <span className="soft small own-line break">
                {one.method} {one.route.replace('/v1/cooperatives/:cooperativeId', '') || '/'}
                {one.ip ? `, ${one.ip}` : ''}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <MoreRows query={query} />
    </section>
  );
}

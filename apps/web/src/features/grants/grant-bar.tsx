import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import type { Area } from '../../lib/contract';
import { writes } from '../../lib/rights';
import { useHere } from '../../lib/session';

/** What the pages under a word or two are about; pages of no area of their own are not here. */
const AREAS: Readonly<Record<string, readonly Area[]>> = {
  uren: ['hours'],
  loon: ['wages'],
  facturen: ['invoices'],
  betalen: ['bank'],
  leden: ['members'],
  aandelen: ['shares'],
  relaties: ['invoices', 'purchases'],
  projecten: ['hours', 'invoices'],
  grootboek: ['ledger'],
  'grootboek/leningen': ['ledger', 'shares'],
};

/** On every page of a co-operative where one works for the service organisation: whose office this is, and that it is seen. */
export function GrantBar(): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const { pathname } = useLocation();
  const { grant, name } = here;
  if (!grant) return null;
  const [first = '', second] = pathname.split('/').slice(3);
  const areas = AREAS[`${first}/${second}`] ?? AREAS[first];
  return (
    <div className="grant-bar" role="status">
      <strong>{t('grant.bar', { name, organisation: grant.organisation })}</strong>
      <span>{t('grant.bar_until', { date: fullDate(grant.ends_on) })}</span>
      {areas && !writes(here, areas) ? <span>{t('grant.bar_look_only')}</span> : null}
      <Link to="/opdrachten">{t('grant.mine')}</Link>
    </div>
  );
}

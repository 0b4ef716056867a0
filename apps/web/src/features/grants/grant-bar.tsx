import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import { useHere } from '../../lib/session';

/** On every page of a co-operative where one works for the service organisation: whose office this is, and that it is seen. */
export function GrantBar(): ReactElement | null {
  const { t } = useTranslation();
  const { grant, name } = useHere();
  if (!grant) return null;
  return (
    <div className="grant-bar" role="status">
      <strong>{t('grant.bar', { name, organisation: grant.organisation })}</strong>
      <span>{t('grant.bar_until', { date: fullDate(grant.ends_on) })}</span>
      <Link to="/opdrachten">{t('grant.mine')}</Link>
    </div>
  );
}

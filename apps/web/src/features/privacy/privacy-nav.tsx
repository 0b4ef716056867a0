import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';

const PLACES = [
  ['/c/$cooperativeId/instellingen/privacy', 'requests'],
  ['/c/$cooperativeId/instellingen/privacy/bewaren', 'retention'],
  ['/c/$cooperativeId/instellingen/privacy/overeenkomst', 'agreement'],
  ['/c/$cooperativeId/instellingen/privacy/register', 'register'],
] as const;

/** The four parts of privacy, beside each other. */
export function PrivacyNav(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <nav className="set" aria-label={t('privacy.parts')}>
      {PLACES.map(([to, word]) => (
        <Link
          key={to}
          to={to}
          params={{ cooperativeId: here.cooperative_id }}
          className="button quiet"
          activeOptions={{ exact: true }}
          activeProps={{ className: 'button second', 'aria-current': 'page' }}
        >
          {t(`privacy.part_${word}`)}
        </Link>
      ))}
    </nav>
  );
}

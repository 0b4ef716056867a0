import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { Segments } from '../../ui/segments';

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
    <Segments label={t('privacy.parts')}>
      {PLACES.map(([to, word]) => (
        <Link
          key={to}
          to={to}
          params={{ cooperativeId: here.cooperative_id }}
          activeOptions={{ exact: true }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t(`privacy.part_${word}`)}
        </Link>
      ))}
    </Segments>
  );
}

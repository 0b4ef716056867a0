import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { Segments } from '../../ui/segments';

const VIEWS = [
  { to: '/c/$cooperativeId/loon', word: 'view_employed' },
  { to: '/c/$cooperativeId/loon/zzp-tarief', word: 'view_rate' },
  { to: '/c/$cooperativeId/loon/loonruimte', word: 'view_space' },
  { to: '/c/$cooperativeId/loon/dossier', word: 'view_note' },
] as const;

export function WageViews(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <Segments label={t('ui.views')}>
      {VIEWS.map(({ to, word }) => (
        <Link
          key={to}
          to={to}
          params={{ cooperativeId: here.cooperative_id }}
          activeOptions={{ exact: true }}
          activeProps={{ 'aria-current': 'page' as const }}
        >
          {t(`wage.${word}`)}
        </Link>
      ))}
    </Segments>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';

/** The way back from a page of settings, above its title. */
export function SettingsCrumb(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <Link to="/c/$cooperativeId/instellingen" params={{ cooperativeId: here.cooperative_id }}>
      {t('nav.settings')}
    </Link>
  );
}

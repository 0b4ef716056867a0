import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { Segments } from '../../ui/segments';

const exact = { activeOptions: { exact: true }, activeProps: { 'aria-current': 'page' as const } };

export function SettingsViews(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const params = { cooperativeId: here.cooperative_id };
  return (
    <Segments label={t('ui.views')}>
      <Link to="/c/$cooperativeId/instellingen" params={params} {...exact}>
        {t('settings.cooperative')}
      </Link>
      <Link to="/c/$cooperativeId/instellingen/mensen" params={params} {...exact}>
        {t('settings.people')}
      </Link>
    </Segments>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { Segments } from '../../ui/segments';

const exact = {
  activeOptions: { exact: true, includeSearch: false },
  activeProps: { 'aria-current': 'page' as const },
};

export function ProjectViews(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const params = { cooperativeId: here.cooperative_id };
  return (
    <Segments label={t('ui.views')}>
      <Link to="/c/$cooperativeId/projecten" params={params} {...exact}>
        {t('nav.projects')}
      </Link>
      <Link to="/c/$cooperativeId/projecten/activiteiten" params={params} {...exact}>
        {t('project.activities')}
      </Link>
    </Segments>
  );
}

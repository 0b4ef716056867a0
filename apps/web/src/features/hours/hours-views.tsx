import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { Segments } from '../../ui/segments';

const exact = {
  activeOptions: { exact: true, includeSearch: false },
  activeProps: { 'aria-current': 'page' as const },
};

export function HoursViews(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const params = { cooperativeId: here.cooperative_id };
  return (
    <Segments label={t('ui.views')}>
      <Link to="/c/$cooperativeId/uren" params={params} {...exact}>
        {t('hours.view_week')}
      </Link>
      <Link to="/c/$cooperativeId/uren/goedkeuren" params={params} {...exact}>
        {t('hours.view_approve')}
      </Link>
      <Link to="/c/$cooperativeId/uren/afwezig" params={params} {...exact}>
        {t('hours.view_absence')}
      </Link>
      <Link to="/c/$cooperativeId/uren/planning" params={params} {...exact}>
        {t('hours.view_plan')}
      </Link>
      <Link to="/c/$cooperativeId/uren/budgetten" params={params} {...exact}>
        {t('hours.view_budget')}
      </Link>
      {here.can('bookkeeper', 'board') ? (
        <Link to="/c/$cooperativeId/uren/maanden" params={params} {...exact}>
          {t('hours.view_months')}
        </Link>
      ) : null}
      {here.can('bookkeeper', 'board') ? (
        <Link to="/c/$cooperativeId/overzetten/$kind" params={{ ...params, kind: 'hours' }} {...exact}>
          {t('hours.view_import')}
        </Link>
      ) : null}
    </Segments>
  );
}

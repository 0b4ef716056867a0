import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { Segments } from '../../ui/segments';

const current = { 'aria-current': 'page' as const };

export function InvoiceViews(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const params = { cooperativeId: here.cooperative_id };
  return (
    <Segments label={t('ui.views')}>
      <Link to="/c/$cooperativeId/facturen/nog-te-factureren" params={params} activeProps={current}>
        {t('invoice.view_unbilled')}
      </Link>
      <Link
        to="/c/$cooperativeId/facturen"
        params={params}
        search={{ stand: 'concept' }}
        activeOptions={{ exact: true }}
        activeProps={current}
      >
        {t('invoice.view_drafts')}
      </Link>
      <Link
        to="/c/$cooperativeId/facturen"
        params={params}
        search={{ stand: 'definitief' }}
        activeOptions={{ exact: true }}
        activeProps={current}
      >
        {t('invoice.view_final')}
      </Link>
      <Link to="/c/$cooperativeId/facturen/leveringen" params={params} activeProps={current}>
        {t('invoice.view_extras')}
      </Link>
    </Segments>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { Segments } from '../../ui/segments';

const exact = {
  activeOptions: { exact: true, includeSearch: false },
  activeProps: { 'aria-current': 'page' as const },
};

export function LedgerViews(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const params = { cooperativeId: here.cooperative_id };
  return (
    <Segments label={t('ui.views')}>
      <Link to="/c/$cooperativeId/grootboek" params={params} {...exact}>
        {t('ledger.trial_balance')}
      </Link>
      <Link to="/c/$cooperativeId/grootboek/perioden" params={params} {...exact}>
        {t('ledger.periods')}
      </Link>
      <Link to="/c/$cooperativeId/grootboek/leningen" params={params} {...exact}>
        {t('loan.title')}
      </Link>
      <Link to="/c/$cooperativeId/grootboek/winst" params={params} {...exact}>
        {t('profit.title')}
      </Link>
    </Segments>
  );
}

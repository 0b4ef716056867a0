import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import type { OwnProfit } from './contract';

/** Only for whom the meeting decided something. */
export function OwnProfitLink(): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery({
    ...oneQuery<OwnProfit>(here, 'profit-appropriations/own'),
    enabled: here.member_id !== null,
  });
  if (!query.data?.items.length) return null;
  return (
    <Link className="button second" to="/c/$cooperativeId/mijn-winst" params={{ cooperativeId: here.cooperative_id }}>
      {t('profit.own_title')}
    </Link>
  );
}

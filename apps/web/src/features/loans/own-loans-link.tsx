import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import type { OwnLoans } from './contract';

/** Only for who lent something. */
export function OwnLoansLink(): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery({ ...oneQuery<OwnLoans>(here, 'loans/own'), enabled: here.member_id !== null });
  if (!query.data?.items.length) return null;
  return (
    <Link className="button second" to="/c/$cooperativeId/mijn-lening" params={{ cooperativeId: here.cooperative_id }}>
      {t('loan.own_title')}
    </Link>
  );
}

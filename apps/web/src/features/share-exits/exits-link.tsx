import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';

/** From the register of shares to who left. */
export function ExitsLink(): ReactElement {
  const { t } = useTranslation();
  return (
    <p className="gap">
      <Link to="/c/$cooperativeId/aandelen/vertrek" params={{ cooperativeId: useHere().cooperative_id }}>
        {t('exit.link')}
      </Link>
    </p>
  );
}

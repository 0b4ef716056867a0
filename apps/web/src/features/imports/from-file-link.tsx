import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';

/** From a register to filling it from a file, for who may. */
export function FromFileLink({ kind }: { kind: string }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  if (!here.can('board', 'bookkeeper')) return null;
  return (
    <Link
      className="button second"
      to="/c/$cooperativeId/overzetten/$kind"
      params={{ cooperativeId: here.cooperative_id, kind }}
    >
      {t('imports.from_file')}
    </Link>
  );
}

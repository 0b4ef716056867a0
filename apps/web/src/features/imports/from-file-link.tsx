import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area } from '../../lib/contract';
import { writes } from '../../lib/rights';
import { useHere } from '../../lib/session';

/** Under which grants service staff may; as each kind of import says of itself. */
const AREAS = {
  members: ['members'],
  relations: ['invoices', 'purchases'],
  projects: ['hours', 'invoices'],
} as const satisfies Record<string, readonly Area[]>;

/** From a register to filling it from a file, for who may. */
export function FromFileLink({ kind }: { kind: keyof typeof AREAS }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  if (!here.can('board', 'bookkeeper') || !writes(here, AREAS[kind])) return null;
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

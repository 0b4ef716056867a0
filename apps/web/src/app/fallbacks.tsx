import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../lib/problem';
import { Empty } from '../ui/empty';
import { ProblemNote } from '../ui/notes';

export function NotFound(): ReactElement {
  const { t } = useTranslation();
  return (
    <main className="alone">
      <Empty
        title={t('ui.not_found')}
        act={
          <Link className="button second" to="/">
            {t('ui.home')}
          </Link>
        }
      >
        {t('ui.not_found_why')}
      </Empty>
    </main>
  );
}

export function Unexpected({ error }: ErrorComponentProps): ReactElement {
  const router = useRouter();
  return (
    <main className="alone">
      <ProblemNote problem={asProblem(error)} retry={() => void router.invalidate()} />
    </main>
  );
}

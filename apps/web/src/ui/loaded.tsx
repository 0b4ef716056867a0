import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../lib/problem';
import { ProblemNote } from './notes';

/** Waiting and failing look the same everywhere; nothing shimmers. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const outage = query.failureReason !== null && asProblem(query.failureReason).outage;
  const calm = outage ? (
    <p className="soft waiting" role="status">
      {t('problem.outage')}
    </p>
  ) : null;
  if (query.data !== undefined) {
    return (
      <>
        {calm}
        {children(query.data)}
      </>
    );
  }
  if (calm) return calm;
  if (query.error) return <ProblemNote problem={asProblem(query.error)} retry={() => void query.refetch()} />;
  return (
    <p className="soft waiting" role="status">
      {t('ui.fetching')}
    </p>
  );
}

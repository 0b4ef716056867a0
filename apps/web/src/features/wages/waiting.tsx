import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../lib/problem';

/** Before there is an answer: words, or quiet while a field is still wrong. */
export function Waiting({ problem }: { problem: Problem | null }): ReactElement | null {
  const { t } = useTranslation();
  return problem ? null : (
    <p className="soft waiting" role="status">
      {t('wage.calculating')}
    </p>
  );
}

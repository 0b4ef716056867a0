import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

export function MoreRows({ query }: { query: Paged }): ReactElement | null {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <p className="more-rows">
      <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('ui.more_rows')}
      </Button>
    </p>
  );
}

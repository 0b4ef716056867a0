import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScopeItem } from './contract';

/** What a grant opens, in words. */
export function ScopeWords({ scope }: { scope: readonly ScopeItem[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <>{scope.map(({ area, access }) => `${t(`grant.area_${area}`)} (${t(`grant.access_${access}`)})`).join(', ')}</>
  );
}

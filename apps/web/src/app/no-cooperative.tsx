import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty';
import { SignOutButton } from '../shared/sign-out';

export function NoCooperative(): ReactElement {
  const { t } = useTranslation();
  return (
    <main className="alone">
      <Empty title={t('shell.no_cooperative')} act={<SignOutButton />}>
        {t('shell.no_cooperative_why')}
      </Empty>
    </main>
  );
}

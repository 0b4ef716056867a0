import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { rememberCsrfToken, send } from '../lib/http';
import { sessionQuery } from '../lib/session';
import { forgetDevice } from '../offline/device';
import { Icon } from '../ui/icon';
import { SignOutIcon } from '../ui/icons';

/** Ends the session here, or everywhere; nothing of it stays in memory or on the device. Asks first when hours would be lost. */
export function useSignOut(): (everywhere: boolean) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (everywhere) => {
    await send<void>('DELETE', everywhere ? '/v1/sessions' : '/v1/session').catch(() => undefined);
    rememberCsrfToken('');
    await forgetDevice();
    // first away from the pages that need a session, then forget what they showed
    await navigate({ to: '/inloggen', search: {} });
    client.clear();
    client.setQueryData(sessionQuery.queryKey, null);
  };
}

export function SignOutButton(): ReactElement {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <button className="button second" type="button" onClick={() => void signOut(false)}>
      <Icon of={SignOutIcon} weight="bold" />
      {t('shell.sign_out')}
    </button>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { rememberCsrfToken, send } from '../lib/http';
import { sessionQuery } from '../lib/session';
import { forgetDevice } from '../offline/device';
import { outbox } from '../offline/outbox';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Icon } from '../ui/icon';
import { SignOutIcon } from '../ui/icons';

/** Ends the session here, or everywhere; nothing of it stays in memory or on the device. */
function useSignOut(): (everywhere: boolean) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (everywhere) => {
    // what can still go, goes first
    await outbox.flush().catch(() => undefined);
    await send<void>('DELETE', everywhere ? '/v1/sessions' : '/v1/session').catch(() => undefined);
    rememberCsrfToken('');
    await forgetDevice();
    // first away from the pages that need a session, then forget what they showed
    await navigate({ to: '/inloggen', search: {} });
    client.clear();
    client.setQueryData(sessionQuery.queryKey, null);
  };
}

/** Asks first when something on this device has not reached the office: signing out would lose it. */
export function useLeaving(): { leave: (everywhere: boolean) => Promise<void>; question: ReactElement } {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const [losing, setLosing] = useState<{ count: number; everywhere: boolean } | null>(null);
  const leave = async (everywhere: boolean): Promise<void> => {
    await outbox.flush().catch(() => undefined);
    const count = await outbox.unsent().catch(() => 0);
    if (count > 0) setLosing({ count, everywhere });
    else await signOut(everywhere);
  };
  const question = (
    <ConfirmDialog
      open={losing !== null}
      title={t('offline.leave_title')}
      act={t('offline.leave')}
      busy={false}
      danger
      onAct={() => void signOut(losing?.everywhere ?? false)}
      onClose={() => setLosing(null)}
    >
      <p>{t('offline.leave_why', { count: losing?.count ?? 0 })}</p>
    </ConfirmDialog>
  );
  return { leave, question };
}

export function SignOutButton({ kind = 'second' }: { kind?: 'second' | 'quiet' }): ReactElement {
  const { t } = useTranslation();
  const { leave, question } = useLeaving();
  return (
    <>
      <button className={`button ${kind}`} type="button" onClick={() => void leave(false)}>
        <Icon of={SignOutIcon} weight="bold" />
        {t('shell.sign_out')}
      </button>
      {question}
    </>
  );
}

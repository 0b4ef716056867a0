import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import type { SessionView } from '../../lib/contract';
import type { NextStep } from '../../lib/contract-security';
import { post, rememberCsrfToken } from '../../lib/http';
import { sessionQuery } from '../../lib/session';

export const isNextStep = (answer: SessionView | NextStep): answer is NextStep => 'second_factor_required' in answer;

/** Takes over the session that an answer brought. */
export function useSession(): (session: SessionView) => void {
  const client = useQueryClient();
  return (session) => {
    rememberCsrfToken(session.csrf_token);
    client.setQueryData(sessionQuery.queryKey, session);
  };
}

/** Goes in: to where the person wanted to be. */
export function useEnter(): (session: SessionView) => void {
  const router = useRouter();
  const take = useSession();
  const { terug } = useSearch({ strict: false });
  return (session) => {
    take(session);
    router.history.push(terug ?? '/');
  };
}

export const knowsPasskeys = (): boolean => typeof PublicKeyCredential === 'function';

/** Asks the passkey of this device; its answer, as the API wants it. */
export async function askPasskey(): Promise<string> {
  const optionsJSON =
    await post<Parameters<typeof startAuthentication>[0]['optionsJSON']>('/v1/session/passkey-question');
  return JSON.stringify(await startAuthentication({ optionsJSON }));
}

/** Makes a passkey on this device; its answer, as the API wants it. */
export async function makePasskey(): Promise<string> {
  const optionsJSON = await post<Parameters<typeof startRegistration>[0]['optionsJSON']>(
    '/v1/second-factors/passkey-offer',
  );
  return JSON.stringify(await startRegistration({ optionsJSON }));
}

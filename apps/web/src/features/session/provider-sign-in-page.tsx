import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextStep, SignInPlace } from '../../lib/contract-security';
import { get, rememberCsrfToken } from '../../lib/http';
import { asProblem } from '../../lib/problem';
import { Button } from '../../ui/button';
import { Halt, ProblemNote } from '../../ui/notes';
import { useEnter } from './next-step';
import { SecondStep } from './second-step';
import { SignFrame } from './sign-frame';

const HALF = 'tweede_stap';
/** What the office says in the address when somebody comes back without being in. */
const TOLD = new Set(['no_access', 'unverified', 'other_account', 'factor_missing', 'unreachable']);

/** The short address of a co-operative that has a sign-in provider of its own. */
export function ProviderSignInPage(): ReactElement {
  const { shortCode = '', uitkomst } = { ...useParams({ strict: false }), ...useSearch({ strict: false }) };
  const [again, setAgain] = useState(false);
  if (uitkomst === HALF && !again) return <OwnStep onBack={() => setAgain(true)} />;
  return <Start code={shortCode} outcome={uitkomst === HALF ? undefined : uitkomst} />;
}

function Start({ code, outcome }: { code: string; outcome: string | undefined }): ReactElement {
  const { t } = useTranslation();
  const path = `/v1/sign-in-providers/${encodeURIComponent(code)}`;
  const place = useQuery({ queryKey: ['sign-in-place', code], queryFn: () => get<SignInPlace>(path), retry: false });
  const [going, setGoing] = useState(false);
  const problem = place.error ? asProblem(place.error) : null;
  const word = outcome?.replace(/^provider_/, '') ?? '';
  return (
    <SignFrame
      title={place.data?.cooperative ?? t('session.welcome')}
      {...(place.data ? { say: t('session.provider_say', { name: place.data.name }) } : {})}
    >
      {problem?.status === 404 ? <p>{t('session.provider_none')}</p> : <ProblemNote problem={problem} />}
      {place.data && outcome ? <Halt>{t(`session.provider_${TOLD.has(word) ? word : 'refused'}`)}</Halt> : null}
      {place.data ? (
        <Button
          kind="main"
          wide
          busy={going}
          onClick={() => {
            setGoing(true);
            window.location.assign(place.data.start);
          }}
        >
          {t('session.provider_go', { name: place.data.name })}
        </Button>
      ) : null}
      <Link className="small" to="/inloggen" search={{}}>
        {t('session.provider_own')}
      </Link>
    </SignFrame>
  );
}

function OwnStep({ onBack }: { onBack: () => void }): ReactElement | null {
  const enter = useEnter();
  const step = useQuery({
    queryKey: ['own-step'],
    queryFn: () => get<NextStep>('/v1/session/second-factor'),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const token = step.data?.csrf_token;
  useEffect(() => {
    if (token) rememberCsrfToken(token);
  }, [token]);
  useEffect(() => {
    if (step.error) onBack();
  }, [step.error, onBack]);
  return step.data ? <SecondStep step={step.data} onIn={enter} onBack={onBack} /> : null;
}

import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../lib/contract';
import type { NextStep } from '../../lib/contract-security';
import { post, rememberCsrfToken } from '../../lib/http';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { Halt } from '../../ui/notes';
import { EnrolStep } from './enrol-step';
import { isNextStep, useEnter } from './next-step';
import { SecondStep } from './second-step';
import { SecretStep } from './secret-step';
import { SignFrame } from './sign-frame';

export function SignInPage(): ReactElement {
  const enter = useEnter();
  const [step, setStep] = useState<NextStep | null>(null);
  const next = (answer: SessionView | NextStep): void => {
    rememberCsrfToken(answer.csrf_token);
    if (isNextStep(answer)) setStep(answer);
    else enter(answer);
  };
  if (step?.stage === 'factor') return <SecondStep step={step} onIn={enter} onBack={() => setStep(null)} />;
  if (step?.stage === 'secret') return <SecretStep onDone={next} />;
  if (step?.stage === 'enrol') return <EnrolStep onIn={enter} />;
  return <FirstStep onDone={next} />;
}

function FirstStep({ onDone }: { onDone: (answer: SessionView | NextStep) => void }): ReactElement {
  const { t } = useTranslation();
  const [missing, setMissing] = useState<Values>({});
  const act = useAct(
    (values: Values) =>
      post<SessionView | NextStep>('/v1/session', { address: values['address'], password: values['password'] }),
    onDone,
  );
  const submit = (values: Values): void => {
    const faults: Values = {};
    if (!/^\S+[@-]\S+$/.test((values['address'] ?? '').trim())) faults['address'] = t('session.address_missing');
    if (!values['password']) faults['password'] = t('session.password_missing');
    setMissing(faults);
    if (Object.keys(faults).length === 0) act.run({ ...values, address: (values['address'] ?? '').trim() });
  };
  const refused = act.problem?.status === 401;
  return (
    <SignFrame title={t('session.welcome')} say={t('session.tagline')}>
      <Form problem={refused ? null : act.problem} onSubmit={submit}>
        {refused ? <Halt>{t('session.refused')}</Halt> : null}
        <TextField
          name="address"
          label={t('session.address')}
          inputMode="email"
          autoCapitalize="none"
          autoComplete="username"
          fault={missing['address']}
        />
        <TextField
          name="password"
          label={t('session.password')}
          type="password"
          autoComplete="current-password"
          fault={missing['password']}
        />
        <Button kind="main" wide type="submit" busy={act.busy}>
          {t('session.sign_in')}
        </Button>
        <Link className="small" to="/wachtwoord">
          {t('session.forgotten')}
        </Link>
      </Form>
    </SignFrame>
  );
}

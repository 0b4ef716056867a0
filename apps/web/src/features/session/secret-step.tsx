import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../lib/contract';
import type { NextStep } from '../../lib/contract-security';
import { post } from '../../lib/http';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { SignFrame } from './sign-frame';

const SHORTEST = 12;

/** The code on paper was right; from now on a password of one's own. */
export function SecretStep({ onDone }: { onDone: (answer: SessionView | NextStep) => void }): ReactElement {
  const { t } = useTranslation();
  const [fault, setFault] = useState<string>();
  const act = useAct((password: string) => post<SessionView | NextStep>('/v1/session/secret', { password }), onDone);
  return (
    <SignFrame title={t('session.secret_title')} say={t('session.secret_say')}>
      <Form
        problem={act.problem}
        onSubmit={({ password = '' }) => {
          const short = password.length < SHORTEST;
          setFault(short ? t('session.too_short', { count: password.length }) : undefined);
          if (!short) act.run(password);
        }}
      >
        <TextField
          name="password"
          label={t('session.new_password')}
          hint={t('session.new_password_hint')}
          type="password"
          autoComplete="new-password"
          fault={fault}
          autoFocus
        />
        <Button kind="main" wide type="submit" busy={act.busy}>
          {t('session.choose')}
        </Button>
      </Form>
    </SignFrame>
  );
}

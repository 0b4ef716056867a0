import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoginToken } from '../../lib/contract';
import { get, post } from '../../lib/http';
import { asProblem } from '../../lib/problem';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import { SignFrame } from './sign-frame';

const SHORTEST = 12;

export const ResetPage = (): ReactElement => <ChoosePassword kind="reset" />;
export const InvitationPage = (): ReactElement => <ChoosePassword kind="invitation" />;

function ChoosePassword({ kind }: { kind: 'reset' | 'invitation' }): ReactElement {
  const { t } = useTranslation();
  const { token = '' } = useParams({ strict: false });
  const path = `/v1/login-tokens/${encodeURIComponent(token)}`;
  const known = useQuery({ queryKey: ['token', token], queryFn: () => get<LoginToken>(path), retry: false });
  if (known.error) {
    const problem = asProblem(known.error);
    if (problem.status !== 404)
      return <SignFrame title={t(`session.${kind}_title`)} children={<ProblemNote problem={problem} />} />;
    return (
      <SignFrame title={t('session.token_gone')} say={t('session.token_gone_why')}>
        <Link className="button main wide" to="/wachtwoord">
          {t('session.token_ask')}
        </Link>
      </SignFrame>
    );
  }
  if (!known.data) return <SignFrame title={t(`session.${kind}_title`)} say={t('ui.fetching')} children={null} />;
  return (
    <SignFrame title={t(`session.${kind}_title`)} say={t(`session.${kind}_say`, { address: known.data.address })}>
      <PasswordForm path={path} address={known.data.address} />
    </SignFrame>
  );
}

function PasswordForm({ path, address }: { path: string; address: string }): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const say = useToast();
  const [fault, setFault] = useState<string>();
  const act = useAct(
    (password: string) => post<void>(`${path}/use`, { password }),
    () => {
      say(t('session.chosen'));
      void navigate({ to: '/inloggen', search: {} });
    },
  );
  return (
    <Form
      problem={act.problem}
      onSubmit={({ password = '' }) => {
        const short = password.length < SHORTEST;
        setFault(short ? t('session.too_short', { count: password.length }) : undefined);
        if (!short) act.run(password);
      }}
    >
      <input
        className="sr"
        type="email"
        autoComplete="username"
        value={address}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <TextField
        name="password"
        label={t('session.new_password')}
        hint={t('session.new_password_hint')}
        type="password"
        autoComplete="new-password"
        fault={fault}
      />
      <Button kind="main" wide type="submit" busy={act.busy}>
        {t('session.choose')}
      </Button>
    </Form>
  );
}

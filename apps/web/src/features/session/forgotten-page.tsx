import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../lib/http';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Note } from '../../ui/notes';
import { SignFrame } from './sign-frame';

/** Says the same for a known and an unknown address. */
export function ForgottenPage(): ReactElement {
  const { t } = useTranslation();
  const [fault, setFault] = useState<string>();
  const [sent, setSent] = useState('');
  const act = useAct(
    (address: string) => post<void>('/v1/password-resets', { address }),
    (_, address) => setSent(address),
  );
  return (
    <SignFrame title={t('session.forgotten_title')} {...(sent ? {} : { say: t('session.forgotten_say') })}>
      {sent ? (
        <div role="status">
          <Note kind="done">{t('session.forgotten_sent', { address: sent })}</Note>
        </div>
      ) : (
        <Form
          problem={act.problem}
          onSubmit={({ address = '' }) => {
            const good = /^\S+@\S+$/.test(address.trim());
            setFault(good ? undefined : t('session.address_missing'));
            if (good) act.run(address.trim());
          }}
        >
          <TextField name="address" label={t('session.address')} type="email" autoComplete="username" fault={fault} />
          <Button kind="main" wide type="submit" busy={act.busy}>
            {t('session.forgotten_send')}
          </Button>
        </Form>
      )}
      <Link className="small" to="/inloggen" search={{}}>
        {t('session.back_to_sign_in')}
      </Link>
    </SignFrame>
  );
}

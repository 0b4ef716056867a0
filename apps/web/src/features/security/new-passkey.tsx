import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Enrolled } from '../../lib/contract-security';
import { post } from '../../lib/http';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Halt } from '../../ui/notes';
import { makePasskey } from '../session/next-step';

/** A finger, a face or a key instead of a code. */
export function NewPasskey({ onDone }: { onDone: (enrolled: Enrolled) => void }): ReactElement {
  const { t } = useTranslation();
  const act = useAct(async (name: string) => {
    const passkey = await makePasskey();
    return post<Enrolled>('/v1/second-factors/passkeys', { name, passkey });
  }, onDone);
  // what is no answer of the office is the browser's: no finger, no key, or not wanted after all
  const refused = act.problem?.code === 'unexpected';
  return (
    <Form
      problem={refused ? null : act.problem}
      onSubmit={({ name = '' }) => act.run(name.trim() || t('security.passkey_default'))}
    >
      {refused ? <Halt>{t('session.passkey_missed')}</Halt> : null}
      <p>{t('security.passkey_say')}</p>
      <TextField
        name="name"
        label={t('security.passkey_name')}
        hint={t('security.passkey_name_hint')}
        defaultValue={t('security.passkey_default')}
        maxLength={60}
      />
      <Button kind="main" wide type="submit" busy={act.busy}>
        {t('security.passkey_make')}
      </Button>
    </Form>
  );
}

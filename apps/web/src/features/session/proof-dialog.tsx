import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../lib/contract';
import { askProofWith, post, rememberCsrfToken } from '../../lib/http';
import { sessionQuery } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';

type Answer = (done: boolean) => void;

/** Opens when an act asks for a second proof; the act goes on by itself when it is given. */
export function ProofDialog(): ReactElement {
  const { t } = useTranslation();
  // several acts may wait for one proof
  const waiting = useRef<Answer[]>([]);
  const [open, setOpen] = useState(false);
  const ask = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        waiting.current.push(resolve);
        setOpen(true);
      }),
    [],
  );
  useEffect(() => askProofWith(ask), [ask]);
  const answer = (done: boolean): void => {
    setOpen(false);
    for (const tell of waiting.current.splice(0)) tell(done);
  };
  return (
    <Dialog open={open} title={t('session.proof_title')} onClose={() => answer(false)}>
      <ProofForm onDone={answer} />
    </Dialog>
  );
}

function ProofForm({ onDone }: { onDone: Answer }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const act = useAct(
    (values: Values) => post<SessionView>('/v1/session/proof', { password: values['password'] ?? '' }),
    (session) => {
      rememberCsrfToken(session.csrf_token);
      client.setQueryData(sessionQuery.queryKey, session);
      onDone(true);
    },
  );
  return (
    <Form problem={act.problem} onSubmit={act.run}>
      <p>{t('session.proof_say')}</p>
      <TextField name="password" label={t('session.password')} type="password" autoComplete="current-password" />
      <div className="set end">
        <Button onClick={() => onDone(false)}>{t('ui.cancel')}</Button>
        <Button kind="main" type="submit" busy={act.busy}>
          {t('session.proof_act')}
        </Button>
      </div>
    </Form>
  );
}

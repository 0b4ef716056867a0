import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../lib/contract';
import type { NextStep } from '../../lib/contract-security';
import { askProofWith, get, post } from '../../lib/http';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { FactorFields, type FactorAnswer } from './factor-fields';
import { useSession } from './next-step';

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
      <Ways onDone={answer} />
    </Dialog>
  );
}

/** With the second factor of who has one, else with the password. */
function Ways({ onDone }: { onDone: Answer }): ReactElement {
  const { t } = useTranslation();
  const take = useSession();
  const ways = useQuery({
    queryKey: ['proof-ways'],
    queryFn: () => get<NextStep>('/v1/session/second-factor'),
    gcTime: 0,
    staleTime: 0,
  });
  const prove = useAct(
    (proof: FactorAnswer | { password: string }) => post<SessionView>('/v1/session/proof', proof),
    (session) => {
      take(session);
      onDone(true);
    },
  );
  return (
    <>
      <p>{t('session.proof_say')}</p>
      <Loaded query={ways}>
        {(step) =>
          step.methods.length > 0 ? (
            <FactorFields step={step} act={prove} word={t('session.proof_act')} onCancel={() => onDone(false)} />
          ) : (
            <Form problem={prove.problem} onSubmit={({ password = '' }) => prove.run({ password })}>
              <TextField
                name="password"
                label={t('session.password')}
                type="password"
                autoComplete="current-password"
                autoFocus
              />
              <div className="set end">
                <Button onClick={() => onDone(false)}>{t('ui.cancel')}</Button>
                <Button kind="main" type="submit" busy={prove.busy}>
                  {t('session.proof_act')}
                </Button>
              </div>
            </Form>
          )
        }
      </Loaded>
    </>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Enrolled, SecondFactors } from '../../lib/contract-security';
import { spokenDate } from '../../lib/dates';
import { get, post, remove } from '../../lib/http';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { Note, ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { useToast } from '../../ui/toast';
import { knowsPasskeys, useSession } from '../session/next-step';
import { NewPasskey } from './new-passkey';
import { RecoveryCodes } from './recovery-codes';
import { SetUpApp } from './set-up-app';

/** The ways of the second step: what there is, adding one, taking one away, new recovery codes. */
export function Factors(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useToast();
  const take = useSession();
  const query = useQuery({ queryKey: ['second-factors'], queryFn: () => get<SecondFactors>('/v1/second-factors') });
  const [adding, setAdding] = useState<'app' | 'passkey' | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const again = (): void => void client.invalidateQueries({ queryKey: ['second-factors'] });
  const drop = useAct(
    (path: string) => remove(`/v1/second-factors/${path}`),
    () => {
      again();
      say(t('security.removed'));
    },
  );
  const renew = useAct(
    (_: null) => post<{ recovery_codes: string[] }>('/v1/second-factors/recovery-codes'),
    ({ recovery_codes }) => {
      again();
      setCodes(recovery_codes);
    },
  );
  const added = (enrolled: Enrolled): void => {
    take(enrolled.session);
    again();
    setAdding(null);
    setCodes(enrolled.recovery_codes);
    say(t('security.added'));
  };
  return (
    <section className="stack" aria-labelledby="factors">
      <h2 id="factors">{t('security.second_step')}</h2>
      <ProblemNote problem={drop.problem ?? renew.problem} />
      <Loaded query={query}>
        {(factors) => (
          <>
            {factors.required && !factors.totp && factors.passkeys.length === 0 ? (
              <Note>{t('security.set_up_first')}</Note>
            ) : null}
            {factors.required ? <p className="soft">{t('security.required')}</p> : null}
            <ul className="lines ends">
              <li className="line">
                <span>
                  {t('security.app')}{' '}
                  {factors.totp ? (
                    <State kind="done">
                      {t('security.since', { date: spokenDate(factors.totp.since.slice(0, 10)) })}
                    </State>
                  ) : null}
                </span>
                <span className="row-acts">
                  <Button kind="row" onClick={() => setAdding('app')}>
                    {factors.totp ? t('security.app_again') : t('security.set_up')}
                  </Button>
                  {factors.totp ? (
                    <Button kind="row" busy={drop.busy} onClick={() => drop.run('totp')}>
                      {t('ui.remove')}
                    </Button>
                  ) : null}
                </span>
              </li>
              {factors.passkeys.map((key) => (
                <li className="line" key={key.passkey_id}>
                  <span>
                    {key.name}{' '}
                    <State kind="done">{t('security.since', { date: spokenDate(key.created_at.slice(0, 10)) })}</State>
                  </span>
                  <Button kind="row" busy={drop.busy} onClick={() => drop.run(`passkeys/${key.passkey_id}`)}>
                    {t('ui.remove')}
                  </Button>
                </li>
              ))}
              {knowsPasskeys() ? (
                <li className="line">
                  <span>{t('security.passkey')}</span>
                  <Button kind="row" onClick={() => setAdding('passkey')}>
                    {t('security.add')}
                  </Button>
                </li>
              ) : null}
              {factors.totp || factors.passkeys.length > 0 ? (
                <li className="line">
                  <span>{t('security.codes_left', { count: factors.recovery_codes_left })}</span>
                  <Button kind="row" busy={renew.busy} onClick={() => renew.run(null)}>
                    {t('security.codes_new')}
                  </Button>
                </li>
              ) : null}
            </ul>
          </>
        )}
      </Loaded>
      <Dialog
        open={adding !== null}
        title={adding === 'app' ? t('security.app') : t('security.passkey')}
        onClose={() => setAdding(null)}
      >
        {adding === 'app' ? <SetUpApp onDone={added} /> : <NewPasskey onDone={added} />}
      </Dialog>
      <Dialog open={codes.length > 0} title={t('security.codes_title')} onClose={() => setCodes([])}>
        <div className="stack">
          <p>{t('security.codes_say')}</p>
          <RecoveryCodes codes={codes} />
        </div>
        <div className="set end">
          <Button kind="main" onClick={() => setCodes([])}>
            {t('security.codes_kept')}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}

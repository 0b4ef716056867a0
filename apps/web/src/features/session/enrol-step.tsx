import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../lib/contract';
import type { Enrolled } from '../../lib/contract-security';
import { NewPasskey } from '../security/new-passkey';
import { RecoveryCodes } from '../security/recovery-codes';
import { SetUpApp } from '../security/set-up-app';
import { Button } from '../../ui/button';
import { knowsPasskeys } from './next-step';
import { SignFrame } from './sign-frame';

/** Whoever sees data of others sets up a second step before going in. */
export function EnrolStep({ onIn }: { onIn: (session: SessionView) => void }): ReactElement {
  const { t } = useTranslation();
  const [way, setWay] = useState<'app' | 'passkey'>('app');
  const [done, setDone] = useState<Enrolled | null>(null);
  if (done) {
    return (
      <SignFrame title={t('security.codes_title')} say={t('security.codes_say')}>
        <RecoveryCodes codes={done.recovery_codes} />
        <Button kind="main" wide onClick={() => onIn(done.session)}>
          {t('security.codes_kept')}
        </Button>
      </SignFrame>
    );
  }
  return (
    <SignFrame title={t('security.enrol_title')} say={t('security.enrol_say')}>
      {way === 'app' ? <SetUpApp onDone={setDone} /> : <NewPasskey onDone={setDone} />}
      {knowsPasskeys() ? (
        <p className="set small">
          <button type="button" className="button row" onClick={() => setWay(way === 'app' ? 'passkey' : 'app')}>
            {way === 'app' ? t('security.rather_passkey') : t('security.rather_app')}
          </button>
        </p>
      ) : null}
    </SignFrame>
  );
}

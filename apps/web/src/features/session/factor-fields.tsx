import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextStep } from '../../lib/contract-security';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Halt } from '../../ui/notes';
import type { Act } from '../../lib/use-act';
import { askPasskey, knowsPasskeys } from './next-step';
import { DemoPhone } from './demo-phone';

export type FactorAnswer = { code: string } | { recovery_code: string } | { passkey: string };

/** Asks for a second factor in the best way there is; the others are one press away. */
export function FactorFields<Result>({
  step,
  act,
  word,
  onCancel,
}: {
  step: NextStep;
  act: Act<FactorAnswer, Result>;
  /** What the button says. */
  word: string;
  onCancel?: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const usable = step.methods.filter((method) => method !== 'passkey' || knowsPasskeys());
  const [method, setMethod] = useState(usable[0] ?? 'code');
  const [missed, setMissed] = useState(false);
  const passkey = (): void => {
    setMissed(false);
    askPasskey()
      .then((answer) => act.run({ passkey: answer }))
      .catch(() => setMissed(true));
  };
  const choose = (next: typeof method): void => {
    act.forget();
    setMissed(false);
    setMethod(next);
  };
  const others = usable.filter((one) => one !== method);
  return (
    <Form
      problem={act.problem}
      onSubmit={(values) => {
        if (method === 'passkey') passkey();
        else if (method === 'code') act.run({ code: values['code'] ?? '' });
        else act.run({ recovery_code: values['recovery_code'] ?? '' });
      }}
    >
      {method === 'passkey' && (missed || act.problem?.fields.has('passkey')) ? (
        <Halt>{t('session.passkey_missed')}</Halt>
      ) : null}
      {method === 'code' ? (
        <TextField
          name="code"
          label={t('session.code')}
          hint={t('session.code_hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          autoFocus
        />
      ) : null}
      {method === 'recovery_code' ? (
        <TextField
          name="recovery_code"
          label={t('session.recovery_code')}
          hint={t('session.recovery_code_hint')}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={20}
          autoFocus
        />
      ) : null}
      {method === 'passkey' ? <p>{t('session.passkey_say')}</p> : null}
      {method === 'code' && step.demo_phone ? <DemoPhone address={step.address} /> : null}
      <div className="set end">
        {onCancel ? <Button onClick={onCancel}>{t('ui.cancel')}</Button> : null}
        <Button kind="main" wide={!onCancel} type="submit" busy={act.busy}>
          {method === 'passkey' ? t('session.passkey_use') : word}
        </Button>
      </div>
      {others.length > 0 ? (
        <p className="set small">
          {others.map((one) => (
            <button key={one} type="button" className="button row" onClick={() => choose(one)}>
              {t(`session.use_${one}`)}
            </button>
          ))}
        </p>
      ) : null}
    </Form>
  );
}

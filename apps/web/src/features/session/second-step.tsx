import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../lib/contract';
import type { NextStep } from '../../lib/contract-security';
import { post } from '../../lib/http';
import { useAct } from '../../lib/use-act';
import { FactorFields, type FactorAnswer } from './factor-fields';
import { SignFrame } from './sign-frame';

/** The password was right; now the phone, the key or a code from paper. */
export function SecondStep({
  step,
  onIn,
  onBack,
}: {
  step: NextStep;
  onIn: (session: SessionView) => void;
  onBack: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const act = useAct((answer: FactorAnswer) => post<SessionView>('/v1/session/second-factor', answer), onIn);
  return (
    <SignFrame title={t('session.second_title')} say={t('session.second_say')}>
      <FactorFields step={step} act={act} word={t('session.sign_in')} />
      <button type="button" className="button quiet" onClick={onBack}>
        {t('ui.back')}
      </button>
    </SignFrame>
  );
}

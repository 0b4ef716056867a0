import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../lib/contract-privacy';
import { spokenDate } from '../../lib/dates';
import { State } from '../../ui/state';

/** Open with its last day, late, or decided. */
export function RequestState({ request }: { request: PrivacyRequest }): ReactElement {
  const { t } = useTranslation();
  const late = request.due_on < new Date().toISOString().slice(0, 10);
  if (request.state === 'granted') return <State kind="done">{t('privacy.state_granted')}</State>;
  if (request.state === 'refused') return <State kind="stop">{t('privacy.state_refused')}</State>;
  return (
    <State kind={late ? 'stop' : 'busy'}>
      {t(late ? 'privacy.late' : 'privacy.due', { date: spokenDate(request.due_on) })}
    </State>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Enrolled, TotpOffer } from '../../lib/contract-security';
import { post } from '../../lib/http';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { QrCode } from '../../ui/qr-code';

/** Scan, or type the secret over; then the first code. */
export function SetUpApp({ onDone }: { onDone: (enrolled: Enrolled) => void }): ReactElement {
  const { t } = useTranslation();
  const offer = useQuery({
    queryKey: ['totp-offer'],
    queryFn: () => post<TotpOffer>('/v1/second-factors/totp'),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const act = useAct((code: string) => post<Enrolled>('/v1/second-factors/totp/confirmation', { code }), onDone);
  return (
    <Loaded query={offer}>
      {({ secret, uri }) => (
        <Form problem={act.problem} onSubmit={({ code = '' }) => act.run(code)}>
          <ol className="steps-list">
            <li>{t('security.app_get')}</li>
            <li>
              {t('security.app_scan')}
              <QrCode text={uri} label={t('security.app_qr')} />
              <details>
                <summary className="small">{t('security.app_type')}</summary>
                <p className="secret">{secret.replace(/(.{4})/g, '$1 ').trim()}</p>
              </details>
            </li>
            <li>{t('security.app_code')}</li>
          </ol>
          <TextField
            name="code"
            label={t('session.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={9}
          />
          <Button kind="main" wide type="submit" busy={act.busy}>
            {t('security.app_confirm')}
          </Button>
        </Form>
      )}
    </Loaded>
  );
}

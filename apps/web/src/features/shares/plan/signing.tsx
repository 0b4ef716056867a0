import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Tick } from '../../../ui/field';
import { useCalculation } from '../../wages/use-calculation';

export interface AgreementWish {
  kind: 'payroll' | 'invoice_set_off';
  most: string;
  starts_on: string;
  from_holiday_pay: boolean;
}

interface Props {
  accountId: string;
  wish: AgreementWish;
  onHolidayPay: (yes: boolean) => void;
}

/** The words she signs, as they will be kept; one purpose, an amount, a start and how to stop. */
export function Signing({ accountId, wish, onHolidayPay }: Props): ReactElement {
  const { t } = useTranslation();
  const { result } = useCalculation<{ wording: string }>(`shares/${accountId}/deduction-wording`, wish);
  return (
    <section className="stack" aria-labelledby="signing">
      <h2 id="signing">{t('shares.signing')}</h2>
      {wish.kind === 'payroll' ? (
        <Tick
          name="from_holiday_pay"
          label={t('shares.holiday_pay')}
          checked={wish.from_holiday_pay}
          onChange={(event) => onHolidayPay(event.target.checked)}
        />
      ) : null}
      <blockquote className="signed" dir="auto" aria-live="polite">
        <p>{result?.wording ?? t('ui.fetching')}</p>
      </blockquote>
      <p>
        <b className="strong">{t('shares.stop_any_day')}</b> {t('shares.signing_free')}
      </p>
    </section>
  );
}

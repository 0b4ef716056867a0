import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showEuro, showMoney, typedAmount } from '../../lib/money';
import { TextField } from '../../ui/field';
import type { Values } from '../../ui/form';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import type { WageSpace } from './contract';
import { LiveForm, useValues } from './live-form';
import { useCalculation } from './use-calculation';
import { WageViews } from './wage-views';
import { Waiting } from './waiting';

const MONEY = ['turnover', 'purchases', 'overhead', 'reserves'] as const;
const defaults = (): Values => ({
  turnover: showMoney('360000.00'),
  purchases: showMoney('45000.00'),
  overhead: showMoney('38000.00'),
  reserves: showMoney('18000.00'),
  members: '7',
});

/** loonruimte: how far the co-operative is on the road to employment. */
export function SpacePage(): ReactElement {
  const { t } = useTranslation();
  const first = useMemo(() => defaults(), []);
  const [values, setValues] = useValues(first);
  const { result, problem, stale } = useCalculation<WageSpace>('wage-spaces', {
    ...Object.fromEntries(MONEY.map((name) => [name, typedAmount(values[name] ?? '')])),
    members: Number(values['members']),
  });
  return (
    <>
      <Title aside={t('wage.nothing_stored')}>{t('wage.space_title')}</Title>
      <WageViews />
      <div className="split wage-split">
        <section aria-label={t('wage.asked')}>
          <LiveForm label={t('wage.asked')} problem={problem} onValues={setValues}>
            <div className="columns narrow">
              {[...MONEY, 'members'].map((name) => (
                <TextField
                  key={name}
                  name={name}
                  inputMode="decimal"
                  label={t(`wage.space_${name}`)}
                  defaultValue={first[name]}
                />
              ))}
            </div>
          </LiveForm>
        </section>
        <section aria-label={t('wage.outcome')} className={stale ? 'outcome stale' : 'outcome'} aria-busy={stale}>
          {result ? <Meter of={result} /> : <Waiting problem={problem} />}
        </section>
      </div>
    </>
  );
}

const WIDE = 350;

function Meter({ of }: { of: WageSpace }): ReactElement {
  const { t } = useTranslation();
  const filled = Math.min(100, of.percent);
  return (
    <>
      <div className="yours" role="status">
        <p className="kicker">{t('wage.space_kicker')}</p>
        <p className="says">
          <strong className="amount display money">{showEuro(of.per_member)}</strong> {t('wage.space_per_member')}
        </p>
      </div>
      <section className="gap">
        <h2>{t('wage.space_meter', { percent: of.percent, target: showEuro(of.target) })}</h2>
        <svg className="strook" viewBox={`0 0 ${WIDE} 36`} preserveAspectRatio="none" aria-hidden="true">
          <rect className="empty-part" x="0.5" y="0.5" width={WIDE - 1} height="35" />
          <rect className="net" x="0.5" y="0.5" width={Math.max(1, (filled / 100) * (WIDE - 1))} height="35" />
        </svg>
        <p>
          <State kind={of.reached ? 'done' : 'busy'}>
            {t(of.reached ? 'wage.space_reached' : 'wage.space_under_way')}
          </State>
        </p>
        <div className="told flat">
          {of.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className="small soft">{t('wage.space_source')}</p>
        </div>
      </section>
    </>
  );
}

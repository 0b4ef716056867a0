import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showEuro, showMoney, showQuantity, typedAmount, typedDecimal } from '../../lib/money';
import { monthOf, today } from '../../lib/dates';
import type { Problem } from '../../lib/problem';
import { TextField } from '../../ui/field';
import type { Values } from '../../ui/form';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import { ComparisonPart } from './comparison-part';
import type { RateBuildUp } from './contract';
import { LiveForm, useValues } from './live-form';
import { Summary } from './summary';
import { useCalculation } from './use-calculation';
import { WageViews } from './wage-views';
import { Waiting } from './waiting';

const PARTS = ['pension', 'disability', 'sickness', 'buffer', 'training', 'business_costs'] as const;
const FIELDS = PARTS.map((part, place) => ({
  part,
  name: `assumptions.${place}.${part === 'business_costs' ? 'per_year' : 'percent'}`,
}));

const defaults = (): Values => ({
  income: showMoney('36000.00'),
  weeks_per_year: '44',
  hours_per_week: '36',
  billable_percent: '70',
  hourly: showMoney('38.00'),
  ...Object.fromEntries(
    FIELDS.map(({ name }, place) => [name, ['15', '8', '3', '5', '2', showMoney('2500.00')][place] ?? '']),
  ),
});

/** A share of the income or an amount a year; a part left empty is left out, so its place in the request stays the same as its field's. */
function bodyOf(v: Values, source: string): object {
  const from = `${monthOf(today())}-01`;
  return {
    on: today(),
    income: typedAmount(v['income'] ?? ''),
    weeks_per_year: Number(v['weeks_per_year']),
    hours_per_week: typedDecimal(v['hours_per_week'] ?? ''),
    billable_percent: typedDecimal(v['billable_percent'] ?? ''),
    assumptions: FIELDS.map(({ part, name }) => {
      const text = v[name] === '' ? '0' : (v[name] ?? '0');
      return part === 'business_costs'
        ? { part, per_year: typedAmount(text), source, from }
        : { part, percent: typedDecimal(text), source, from };
    }),
    ...((v['hourly'] ?? '').trim() === '' ? {} : { hourly: typedAmount(v['hourly'] ?? '') }),
  };
}

/** tariefopbouw: what a self-employed member has to ask an hour at least, and why. */
export function RatePage(): ReactElement {
  const { t } = useTranslation();
  const first = useMemo(() => defaults(), []);
  const [values, setValues] = useValues(first);
  const { result, problem, stale } = useCalculation<RateBuildUp>(
    'rate-build-ups',
    bodyOf(values, t('wage.own_assumption')),
  );
  return (
    <>
      <Title aside={t('wage.nothing_stored')}>{t('wage.rate_title')}</Title>
      <WageViews />
      <div className="split wage-split">
        <section aria-label={t('wage.asked')}>
          <RateForm first={first} problem={problem} onValues={setValues} />
        </section>
        <section aria-label={t('wage.outcome')} className={stale ? 'outcome stale' : 'outcome'} aria-busy={stale}>
          {result ? <Outcome of={result} /> : <Waiting problem={problem} />}
        </section>
      </div>
      <ComparisonPart />
    </>
  );
}

function RateForm({
  first,
  problem,
  onValues,
}: {
  first: Values;
  problem: Problem | null;
  onValues: (values: Values) => void;
}): ReactElement {
  const { t } = useTranslation();
  const field = (name: string, word: string, hint = false): ReactElement => (
    <TextField
      key={name}
      name={name}
      inputMode="decimal"
      label={t(`wage.${word}`)}
      hint={hint ? t(`wage.${word}_hint`) : undefined}
      defaultValue={first[name]}
    />
  );
  return (
    <LiveForm label={t('wage.asked')} problem={problem} onValues={onValues}>
      <div className="columns narrow">
        {field('income', 'income', true)}
        {field('hourly', 'rate_asked', true)}
        {field('weeks_per_year', 'weeks_per_year', true)}
        {field('hours_per_week', 'hours_per_week', true)}
        {field('billable_percent', 'billable', true)}
      </div>
      <h2>{t('wage.assumptions')}</h2>
      <p className="soft small">{t('wage.assumptions_why')}</p>
      <div className="columns narrow">{FIELDS.map(({ part, name }) => field(name, `part_of_${part}`))}</div>
    </LiveForm>
  );
}

function Outcome({ of }: { of: RateBuildUp }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <div className="yours" role="status">
        <p className="kicker">{t('wage.rate_kicker')}</p>
        <p className="says">
          {t('wage.rate_least')} <strong className="amount display money">{showEuro(of.hourly)}</strong>{' '}
          {t('wage.per_hour')}
        </p>
        <p className="soft">{t('wage.rate_hours', { hours: showQuantity(of.billable_hours) })}</p>
      </div>
      {of.check ? (
        <p className="gap">
          <State kind={of.check.status === 'met' ? 'done' : 'notice'}>
            {of.check.status === 'met'
              ? t('wage.rate_met', { rate: showEuro(of.check.hourly) })
              : t('wage.rate_below', { rate: showEuro(of.check.hourly), short: showEuro(of.check.shortfall) })}
          </State>
        </p>
      ) : null}
      <section className="gap">
        <h2>{t('wage.build_up')}</h2>
        <div className="lines">
          {of.parts.map((part) => (
            <details key={part.part}>
              <Summary text={part.label} amount={part.per_hour} />
              <div className="told">
                <p>{t('wage.part_year', { amount: showEuro(part.per_year) })}</p>
                {part.source === '' ? null : (
                  <p className="small soft">{t('wage.part_source', { source: part.source })}</p>
                )}
              </div>
            </details>
          ))}
          <details>
            <Summary text={t('wage.rate_sum')} amount={of.hourly} sum />
            <div className="told">
              {of.sentences.slice(-2).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <p className="small soft">{t('wage.rate_rounding')}</p>
            </div>
          </details>
        </div>
      </section>
    </>
  );
}

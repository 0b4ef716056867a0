import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Budget } from '../../lib/contract';
import { showMinutes } from '../../lib/minutes';
import { showEuro } from '../../lib/money';
import { State } from '../../ui/state';

const WIDTH = 960;

/** What is used of a budget and what is left, as one bar and in words: the words say all that the bar shows. */
export function BudgetPicture({ picture }: { picture: Budget }): ReactElement {
  const { t } = useTranslation();
  const waiting = picture.submitted + picture.open;
  const whole = Math.max(picture.budget ?? 0, picture.opening + picture.approved + waiting, picture.forecast, 1);
  const at = (minutes: number): number => (minutes / whole) * WIDTH;
  const over = picture.left !== null && picture.left < 0;
  return (
    <div className="stack">
      <svg
        className="progress"
        viewBox={`0 0 ${WIDTH} 14`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('budget.picture', {
          approved: showMinutes(picture.opening + picture.approved),
          waiting: showMinutes(waiting),
          left: picture.left === null ? '–' : showMinutes(picture.left),
        })}
      >
        <rect className="t" x={0.5} y={0.5} width={WIDTH - 1} height={13} vectorEffect="non-scaling-stroke" />
        <rect className="f" width={at(picture.opening + picture.approved)} height={14} />
        {picture.opening > 0 ? <rect className="before" width={at(picture.opening)} height={14} /> : null}
        <rect className="w" x={at(picture.opening + picture.approved)} width={at(waiting)} height={14} />
        {picture.budget !== null && picture.budget < whole ? (
          <rect className="w" x={at(picture.budget)} width={2} height={14} />
        ) : null}
      </svg>
      <dl className="budget">
        <Fact label={t('budget.budget')} minutes={picture.budget} />
        <Fact label={t('budget.opening')} minutes={picture.opening > 0 ? picture.opening : null} />
        <Fact label={t('budget.approved')} minutes={picture.approved} />
        <Fact label={t('budget.waiting')} minutes={waiting} />
        <Fact label={t('budget.left')} minutes={picture.left} />
        <Fact label={t('budget.forecast')} minutes={picture.forecast} />
        {picture.used_amount === null ? null : (
          <div>
            <dt>{t('budget.amount')}</dt>
            <dd>
              {showEuro(picture.used_amount)}
              {picture.amount === null ? '' : ` ${t('budget.of', { amount: showEuro(picture.amount) })}`}
            </dd>
          </div>
        )}
      </dl>
      {picture.absent_ahead > 0 ? (
        <p className="soft small">{t('budget.absent_ahead', { hours: showMinutes(picture.absent_ahead) })}</p>
      ) : null}
      {over ? <State kind="notice">{t('budget.over')}</State> : null}
      {!over && picture.budget !== null && picture.forecast > picture.budget ? (
        <State kind="notice">{t('budget.will_be_over')}</State>
      ) : null}
    </div>
  );
}

function Fact({ label, minutes }: { label: string; minutes: number | null }): ReactElement | null {
  return minutes === null ? null : (
    <div>
      <dt>{label}</dt>
      <dd>{showMinutes(minutes)}</dd>
    </div>
  );
}

import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareMovement } from '../../lib/contract-shares';
import { fullDate } from '../../lib/dates';
import { centsOf, showEuro } from '../../lib/money';

interface Props {
  movements: readonly ShareMovement[];
  /** What can be done with one of them. */
  act?: ((movement: ShareMovement) => ReactNode) | undefined;
}

/** Payments and decisions, the latest first; what was taken back stays and says so. That a term fell due is no news: folded away. */
export function History({ movements, act }: Props): ReactElement {
  const { t } = useTranslation();
  const dues = movements.filter(({ kind }) => kind === 'instalment_due');
  const told = movements.filter(({ kind }) => kind !== 'instalment_due');
  return (
    <>
      <Story movements={told} all={movements} act={act} />
      {dues.length === 0 ? null : (
        <details className="gap">
          <summary className="link">{t('shares.history_dues', { count: dues.length })}</summary>
          <Story movements={dues} all={movements} act={act} />
        </details>
      )}
    </>
  );
}

function Story({ movements, all, act }: Props & { all: readonly ShareMovement[] }): ReactElement {
  const { t } = useTranslation();
  const takenBack = new Set(all.flatMap(({ reverses }) => reverses ?? []));
  const byId = new Map(all.map((one) => [one.movement_id, one]));
  return (
    <ol className="lines story">
      {[...movements].reverse().map((one) => {
        const former = one.reverses ? byId.get(one.reverses) : undefined;
        return (
          <li className="line" key={one.movement_id}>
            <span>
              {former
                ? t('shares.took_back', { what: whatOf(former, t), on: fullDate(former.on_date) })
                : whatOf(one, t)}
              <small>
                <time dateTime={one.on_date}>{fullDate(one.on_date)}</time>
                {one.reason ? ` · ${one.reason}` : ''}
                {takenBack.has(one.movement_id) ? ` · ${t('shares.is_taken_back')}` : ''}
              </small>
            </span>
            <span className="amount-and-act">
              {centsOf(one.change) === 0 ? null : (
                <bdi className={takenBack.has(one.movement_id) ? 'money gone' : 'money'}>{showEuro(one.change)}</bdi>
              )}
              {act?.(one)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const whatOf = ({ channel, kind }: ShareMovement, t: (key: string) => string): string =>
  kind === 'collected' && channel ? t(`shares.paid_${channel}`) : t(`shares.event_${kind}`);

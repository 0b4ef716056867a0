import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareMovement } from '../../lib/contract-shares';
import { fullDate } from '../../lib/dates';
import { centsOf, showEuro } from '../../lib/money';

interface Props {
  movements: readonly ShareMovement[];
  /** What can be done with one of them. */
  act?: (movement: ShareMovement) => ReactNode;
}

/** Everything that happened, the latest first; what was taken back stays and says so. */
export function History({ movements, act }: Props): ReactElement {
  const { t } = useTranslation();
  const takenBack = new Set(movements.flatMap(({ reverses }) => reverses ?? []));
  const byId = new Map(movements.map((one) => [one.movement_id, one]));
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

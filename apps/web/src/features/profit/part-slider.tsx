import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { typedDecimal } from '../../lib/money';
import type { Chosen } from './contract';
import type { Plan } from './plan';

interface Props {
  kind: Chosen;
  part: Plan['parts'][Chosen];
  fault: string | undefined;
  onChange: (part: Plan['parts'][Chosen]) => void;
}

/** A piece with its slider, and a field for who wants it exactly. */
export function PartSlider({ kind, part, fault, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const typed = 'amount' in part ? part.amount : part.percent;
  const place = Number(typedDecimal(typed)) || 0;
  return (
    <div className={fault ? 'portion bad' : 'portion'}>
      <span id={id}>
        <i className={`swatch of-${kind}`} aria-hidden="true" />
        {t(`profit.piece_${kind}`)}
      </span>
      {'amount' in part ? (
        <span className="soft small">{t('profit.as_amount')}</span>
      ) : (
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          value={Math.min(100, place)}
          aria-labelledby={id}
          onChange={(event) => onChange({ percent: event.target.value })}
        />
      )}
      <span className="exact">
        <input
          inputMode="decimal"
          aria-label={t('profit.exactly', { piece: t(`profit.piece_${kind}`) })}
          aria-invalid={fault ? true : undefined}
          value={typed}
          onChange={(event) =>
            onChange('amount' in part ? { amount: event.target.value } : { percent: event.target.value })
          }
        />
        {'amount' in part ? '€' : '%'}
      </span>
      {fault ? <p className="err">{fault}</p> : null}
    </div>
  );
}

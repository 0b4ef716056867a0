import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { centsOf, showEuro } from '../../lib/money';
import type { Profit } from './contract';

const WIDTH = 1000;
const GAP = 3;

/** The whole result as one bar. The table under it says the same in words. */
export function PiecesBar({ pieces }: { pieces: Profit['pieces'] }): ReactElement | null {
  const { t } = useTranslation();
  const shown = pieces.filter(({ amount }) => centsOf(amount) > 0);
  const total = shown.reduce((sum, { amount }) => sum + centsOf(amount), 0);
  if (total === 0) return null;
  const room = WIDTH - GAP * (shown.length - 1);
  const widths = shown.map(({ amount }) => (centsOf(amount) / total) * room);
  const starts = widths.map((_, place) => widths.slice(0, place).reduce((sum, width) => sum + width + GAP, 0));
  const words = shown.map(({ amount, kind }) => `${t(`profit.piece_${kind}`)} ${showEuro(amount)}`).join(', ');
  return (
    <svg className="pieces-bar" viewBox={`0 0 ${WIDTH} 40`} preserveAspectRatio="none" role="img" aria-label={words}>
      {shown.map(({ kind }, place) => (
        <rect key={kind} className={`of-${kind}`} x={starts[place]} width={widths[place]} height={40} />
      ))}
    </svg>
  );
}

import type { ReactElement } from 'react';
import { centsOf } from '../../lib/money';

const WIDTH = 96;

/** How much of the share is paid, beside the amounts that say it. */
export function ShareBar({ paid, obligation }: { paid: string; obligation: string }): ReactElement {
  const [done, whole] = [centsOf(paid), centsOf(obligation)];
  const width = whole <= 0 ? WIDTH : Math.round((Math.min(Math.max(done, 0), whole) * WIDTH) / whole);
  return (
    <svg className="share-bar" viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="track" x="0.5" y="0.5" width={WIDTH - 1} height="7" />
      <rect className="fill" width={width} height="8" />
    </svg>
  );
}

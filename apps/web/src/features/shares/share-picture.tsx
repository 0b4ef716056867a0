import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { centsOf } from '../../lib/money';
import { inWords } from './amounts';

const WINDOWS = 20;
const PER_FLOOR = 5;

interface Props {
  paid: string;
  obligation: string;
}

/** How many windows are lit, and how far the next one is; from the same amounts the words are made of. */
function windowsOf({ paid, obligation }: Props): { lit: number; part: number } {
  const [done, whole] = [centsOf(paid), centsOf(obligation)];
  if (whole <= 0 || done >= whole) return { lit: WINDOWS, part: 0 };
  const lit = Math.floor((Math.max(0, done) * WINDOWS) / whole);
  return { lit, part: (done * WINDOWS) / whole - lit };
}

/** A block of flats with a window for every twentieth of the share, lit from the ground up. */
export function SharePicture({ paid, obligation }: Props): ReactElement {
  const { t } = useTranslation();
  const { lit, part } = windowsOf({ paid, obligation });
  const title = t('shares.picture', { paid: inWords(paid), total: inWords(obligation), lit, of: WINDOWS });
  return (
    <svg className="flat" viewBox="0 0 350 192" role="img" aria-label={title}>
      <rect className="sky" width="350" height="192" />
      <rect className="lawn" y="168" width="350" height="24" />
      <rect className="wall" x="32" y="14" width="280" height="154" />
      <rect className="edge" x="28" y="10" width="288" height="6" />
      <rect className="edge" x="32" y="160" width="280" height="8" />
      {Array.from({ length: WINDOWS }, (_, place) => (
        <Window key={place} place={place} lit={place < lit} next={place === lit} part={place === lit ? part : 0} />
      ))}
      <rect className="trunk" x="13" y="144" width="3" height="28" />
      <ellipse className="tree" cx="14.5" cy="130" rx="13" ry="20" />
      <rect className="trunk" x="327" y="150" width="3" height="24" />
      <ellipse className="tree" cx="328.5" cy="136" rx="15" ry="23" />
    </svg>
  );
}

const WIDE = 40;
const HIGH = 24;

function Window(of: { place: number; lit: boolean; next: boolean; part: number }): ReactElement {
  const x = 46 + 52 * (of.place % PER_FLOOR);
  const y = 128 - 34 * Math.floor(of.place / PER_FLOOR);
  if (of.lit) {
    return (
      <>
        <rect className="lit" x={x} y={y} width={WIDE} height={HIGH} />
        <rect className="bar" x={x + 19} y={y} width="2" height={HIGH} />
      </>
    );
  }
  return (
    <>
      <rect className={of.next ? 'next' : 'unlit'} x={x} y={y} width={WIDE} height={HIGH} />
      {of.part > 0 ? <rect className="lit" x={x} y={y} width={WIDE * of.part} height={HIGH} /> : null}
    </>
  );
}

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { amountOf, centsOf } from '../../lib/money';
import { Euro } from '../../ui/money';
import type { ProForma } from './contract';

const WIDE = 350;
const GAP = 2;

interface Part {
  kind: 'net' | 'tax' | 'pen' | 'rest';
  cents: number;
}

/** Where the wage goes: one strip, its parts as wide as their amounts. Drawn from the lines, nothing is computed again. */
function partsOf({ lines, totals }: ProForma): Part[] {
  const taken = (match: (code: string) => boolean): number =>
    lines
      .filter((line) => ['taxable', 'net', 'payable'].includes(line.section) && match(line.code))
      .reduce((sum, line) => sum + Math.max(0, -centsOf(line.amount)), 0);
  const isTax = (code: string): boolean => code.startsWith('wage_tax');
  const isPension = (code: string): boolean => code === 'pension_employee';
  const parts: Part[] = [
    { kind: 'net', cents: Math.max(0, centsOf(totals.payable)) },
    { kind: 'tax', cents: taken(isTax) },
    { kind: 'pen', cents: taken(isPension) },
    { kind: 'rest', cents: taken((code) => !isTax(code) && !isPension(code)) },
  ];
  return parts.filter((part) => part.cents > 0);
}

export function GrossToNet({ of }: { of: ProForma }): ReactElement | null {
  const { t } = useTranslation();
  const parts = partsOf(of);
  const whole = parts.reduce((sum, part) => sum + part.cents, 0);
  if (whole === 0) return null;
  const room = WIDE - GAP * (parts.length - 1);
  const before = (place: number): number => parts.slice(0, place).reduce((sum, part) => sum + part.cents, 0);
  const extra = of.lines.filter((line) => line.section === 'payable' && !line.amount.startsWith('-'));
  const untaxed = extra.filter((line) => line.code !== 'payable').reduce((sum, line) => sum + centsOf(line.amount), 0);
  return (
    <section className="gap">
      <h2>{t('wage.gross_to_net')}</h2>
      <svg className="strook" viewBox={`0 0 ${WIDE} 36`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map((part, place) => (
          <rect
            key={part.kind}
            className={part.kind}
            x={(before(place) / whole) * room + place * GAP}
            y="0.5"
            width={Math.max(1, (part.cents / whole) * room)}
            height="35"
          />
        ))}
      </svg>
      <ul className="legend">
        {parts.map((part) => (
          <li key={part.kind}>
            <svg className="strook" viewBox="0 0 16 16" aria-hidden="true">
              <rect className={part.kind} x="1" y="1" width="14" height="14" />
            </svg>
            <span>
              {t(`wage.part_${part.kind}`)}
              {part.kind === 'net' && untaxed > 0 ? (
                <small>
                  {t('wage.with_untaxed')} <Euro>{amountOf(untaxed)}</Euro>
                </small>
              ) : null}
            </span>
            <Euro>{amountOf(part.cents)}</Euro>
          </li>
        ))}
      </ul>
    </section>
  );
}

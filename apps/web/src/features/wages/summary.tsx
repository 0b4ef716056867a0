import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../../ui/icon';
import { CaretRightIcon } from '../../ui/icons';
import { showEuro } from '../../lib/money';

interface Props {
  text: ReactNode;
  amount?: string;
  sum?: boolean;
}

/** The line one taps: caret, words, money. */
export function Summary({ text, amount, sum = false }: Props): ReactElement {
  return (
    <summary className={sum ? 'line sum' : 'line'}>
      <Icon of={CaretRightIcon} weight="bold" className="turns" />
      <span>{text}</span>
      {amount === undefined ? null : <span className="money">{showEuro(amount)}</span>}
    </summary>
  );
}

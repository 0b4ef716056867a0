import type { ReactElement } from 'react';
import { showEuro } from '../lib/money';

/** An amount inside a sentence; never breaks over a line. */
export const Euro = ({ children }: { children: string }): ReactElement => (
  <span className="money">{showEuro(children)}</span>
);

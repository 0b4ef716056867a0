import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../../../ui/icon';
import { CaretRightIcon } from '../../../ui/icons';

/** A question that opens to its answer. */
export function Folded({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <details>
      <summary className="line">
        <Icon of={CaretRightIcon} weight="bold" className="turns" />
        <span>{title}</span>
      </summary>
      <div className="answer stack tight">{children}</div>
    </details>
  );
}

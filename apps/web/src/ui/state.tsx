import type { Icon as PhosphorIcon } from '@phosphor-icons/react/lib';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon';
import { CheckCircleIcon, CircleDashedIcon, CircleHalfIcon, WarningDiamondIcon, WarningIcon } from './icons';

export type StateKind = 'done' | 'busy' | 'notice' | 'stop' | 'later';

const SHAPES: Record<StateKind, PhosphorIcon> = {
  done: CheckCircleIcon,
  busy: CircleHalfIcon,
  notice: WarningIcon,
  stop: WarningDiamondIcon,
  later: CircleDashedIcon,
};

/** A state is always shape + word + colour, so it survives print, grey screens and colour blindness. */
export function State({ kind, children }: { kind: StateKind; children: ReactNode }): ReactElement {
  return (
    <span className={`state ${kind}`}>
      <Icon of={SHAPES[kind]} weight={kind === 'later' ? 'regular' : 'fill'} />
      <span>{children}</span>
    </span>
  );
}

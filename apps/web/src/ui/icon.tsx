import type { Icon as PhosphorIcon, IconWeight } from '@phosphor-icons/react/lib';
import type { ReactElement } from 'react';

interface Props {
  of: PhosphorIcon;
  weight?: IconWeight;
  className?: string;
}

export function Icon({ of: Shape, weight = 'regular', className = '' }: Props): ReactElement {
  return <Shape className={`i ${className}`.trim()} weight={weight} aria-hidden="true" />;
}

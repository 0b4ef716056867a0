import type { ComponentProps, MouseEvent, ReactElement, ReactNode } from 'react';
import { State } from './state';

type Kind = 'main' | 'second' | 'quiet' | 'danger' | 'row' | 'row main';

interface Props extends Omit<ComponentProps<'button'>, 'disabled'> {
  kind?: Kind;
  wide?: boolean;
  busy?: boolean;
  /** Why it cannot be pressed now, in words; the button stays focusable. */
  blocked?: string | null | undefined;
}

/** A verb. When it may not be pressed it is dashed and the reason stands beside it. */
export function Button({
  kind = 'second',
  wide,
  busy,
  blocked,
  onClick,
  children,
  type,
  ...rest
}: Props): ReactElement {
  const off = Boolean(blocked) || Boolean(busy);
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (off) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      {...rest}
      type={type ?? 'button'}
      className={`button ${kind}${wide ? ' wide' : ''}${busy ? ' waits' : ''}`}
      aria-disabled={off || undefined}
      onClick={press}
    >
      {children}
    </button>
  );
  return blocked ? <Reasoned reason={blocked}>{button}</Reasoned> : button;
}

function Reasoned({ reason, children }: { reason: string; children: ReactNode }): ReactElement {
  return (
    <span className="set reasoned">
      <span className="small">
        <State kind="notice">{reason}</State>
      </span>
      {children}
    </span>
  );
}

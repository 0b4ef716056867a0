import { useRef, type ReactElement, type ReactNode } from 'react';

/** A disclosure: closes on Escape and when the focus leaves it. */
export function Menu({
  label,
  children,
  className = '',
}: {
  label: ReactNode;
  children: ReactNode;
  className?: string;
}): ReactElement {
  const box = useRef<HTMLDetailsElement>(null);
  const shut = (): void => {
    if (box.current) box.current.open = false;
  };
  return (
    <details
      ref={box}
      className={`menu ${className}`.trim()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        shut();
        box.current?.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) shut();
      }}
    >
      <summary>{label}</summary>
      <div className="menu-sheet" onClick={shut}>
        {children}
      </div>
    </details>
  );
}

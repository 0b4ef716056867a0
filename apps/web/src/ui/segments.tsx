import type { ReactElement, ReactNode } from 'react';

/** The line of views above a table; the current one is underlined. */
export function Segments({
  label,
  children,
  end,
}: {
  label: string;
  children: ReactNode;
  end?: ReactNode;
}): ReactElement {
  return (
    <nav className="filters" aria-label={label}>
      <div className="seg">{children}</div>
      {end ? <div className="end">{end}</div> : null}
    </nav>
  );
}

import type { ReactElement, ReactNode } from 'react';

/** The court: one sentence, what comes next, one button. */
export function Empty({
  title,
  children,
  act,
}: {
  title: string;
  children?: ReactNode;
  act?: ReactNode;
}): ReactElement {
  return (
    <div className="empty">
      <svg viewBox="0 0 96 80" aria-hidden="true">
        <path className="blk" d="M0 0h72v12H12v46H0zM96 80H24V68h60V22h12z" />
        <rect className="yard" x="20" y="20" width="56" height="40" />
      </svg>
      <p className="strong">{title}</p>
      {children ? <p className="soft">{children}</p> : null}
      {act}
    </div>
  );
}

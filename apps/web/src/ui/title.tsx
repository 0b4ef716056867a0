import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { usePageTitle } from '../lib/titles';

interface Props {
  children: string;
  crumb?: ReactNode;
  /** Said softly beside the title. */
  aside?: ReactNode;
  end?: ReactNode;
}

const visits = { count: 0 };

/** The one h1. After a navigation it takes the focus, so that keyboard and screen reader start at the new page. */
export function Title({ children, crumb, aside, end }: Props): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(children);
  useEffect(() => {
    visits.count += 1;
    if (visits.count > 1) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div>
      {crumb ? <p className="crumb">{crumb}</p> : null}
      <div className="title">
        <h1 ref={heading} tabIndex={-1}>
          {children}
        </h1>
        {aside ? <span className="soft">{aside}</span> : null}
        {end ? <div className="end">{end}</div> : null}
      </div>
    </div>
  );
}

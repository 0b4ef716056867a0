import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import { isDesk, useHere } from '../../lib/session';

// a phone does not wait for the desk's walls
const DeskShell = lazy(async () => ({ default: (await import('./desk-shell')).DeskShell }));

/** Members get the phone, everybody with an office role gets the desk. */
export function Shell(): ReactElement {
  const here = useHere();
  const desk = isDesk(here.roles);
  useEffect(() => {
    document.body.dataset['rhythm'] = desk ? 'desk' : 'member';
  }, [desk]);
  if (!desk) return <Outlet />;
  return (
    <Suspense>
      <DeskShell />
    </Suspense>
  );
}

import { Outlet } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { isDesk, useHere } from '../../lib/session';
import { DeskShell } from './desk-shell';

/** Members get the phone, everybody with an office role gets the desk. */
export function Shell(): ReactElement {
  const here = useHere();
  const desk = isDesk(here.roles);
  useEffect(() => {
    document.body.dataset['rhythm'] = desk ? 'desk' : 'member';
  }, [desk]);
  return desk ? <DeskShell /> : <Outlet />;
}

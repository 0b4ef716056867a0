import { Outlet, useLocation } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { GrantBar } from '../../features/grants/grant-bar';
import { Lintel } from './lintel';
import { Rail } from './rail';

export function DeskShell(): ReactElement {
  const { t } = useTranslation();
  const path = useLocation({ select: (location) => location.pathname });
  // the menu of a phone is open on one page; going anywhere closes it
  const [openOn, setOpenOn] = useState('');
  const open = openOn === path;
  return (
    <div className="desk">
      <a className="skip" href="#work">
        {t('shell.skip')}
      </a>
      <Lintel menuOpen={open} onMenu={() => setOpenOn(open ? '' : path)} />
      <GrantBar />
      <Rail open={open} />
      <main className="work" id="work" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Lintel } from './lintel';
import { Rail } from './rail';

export function DeskShell(): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => setOpen(false), [path]);
  return (
    <div className="desk">
      <a className="skip" href="#work">
        {t('shell.skip')}
      </a>
      <Lintel menuOpen={open} onMenu={() => setOpen(!open)} />
      <Rail open={open} />
      <main className="work" id="work" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

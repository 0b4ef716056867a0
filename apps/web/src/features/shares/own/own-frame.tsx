import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDesk, useHere } from '../../../lib/session';
import { usePageTitle } from '../../../lib/titles';
import { ReadAloud } from '../../../shared/read-aloud';
import { Icon } from '../../../ui/icon';
import { ArrowLeftIcon } from '../../../ui/icons';

interface Props {
  title: string;
  back: '/c/$cooperativeId/thuis' | '/c/$cooperativeId/mijn-aandeel';
  children: ReactNode;
}

/** A page of one's own: the phone's, or for who works in the office the same column inside the desk. */
export function OwnFrame({ title, back, children }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const desk = isDesk(here.roles);
  usePageTitle(title);
  if (desk && back === '/c/$cooperativeId/thuis') return <div className="own-share">{children}</div>;
  const way = (
    <Link to={back} params={{ cooperativeId: here.cooperative_id }}>
      {desk ? null : <Icon of={ArrowLeftIcon} weight="bold" className="turns" />}
      {desk ? t('shares.mine') : t('ui.back')}
    </Link>
  );
  if (desk) {
    return (
      <div className="own-share">
        <p className="crumb">{way}</p>
        {children}
      </div>
    );
  }
  return (
    <div className="phone own-share">
      <header className="bar">
        {way}
        <span className="end" />
        <ReadAloud />
      </header>
      <main id="work">{children}</main>
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDesk, useHere } from '../../../lib/session';
import { usePageTitle } from '../../../lib/titles';
import { PhoneFrame } from '../../../shared/phone-frame';

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
  if (desk) {
    return (
      <div className="own-share">
        <p className="crumb">
          <Link to={back} params={{ cooperativeId: here.cooperative_id }}>
            {t('shares.mine')}
          </Link>
        </p>
        {children}
      </div>
    );
  }
  return (
    <PhoneFrame title={title} back={back} className="own-share">
      {children}
    </PhoneFrame>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../lib/session';
import { usePageTitle } from '../lib/titles';
import { Icon } from '../ui/icon';
import { ArrowLeftIcon } from '../ui/icons';
import { ReadAloud } from './read-aloud';

interface Props {
  title: string;
  back: '/c/$cooperativeId/thuis' | '/c/$cooperativeId/mijn-aandeel' | '/c/$cooperativeId/mijn-gegevens';
  /** Below the heading, in a sentence. Left out, the page brings its own heading. */
  lead?: string;
  className?: string;
  children: ReactNode;
}

/** A page of one's own on a phone: the way back, the voice that reads, and one column. */
export function PhoneFrame({ title, back, lead, className = '', children }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  usePageTitle(title);
  return (
    <div className={`phone ${className}`.trim()}>
      <header className="bar">
        <Link to={back} params={{ cooperativeId: here.cooperative_id }}>
          <Icon of={ArrowLeftIcon} weight="bold" className="turns" />
          {t('ui.back')}
        </Link>
        <span className="end" />
        <ReadAloud />
      </header>
      <main id="work" className={lead === undefined ? undefined : 'stack'}>
        {lead === undefined ? null : (
          <div className="in">
            <h1 className="display">{title}</h1>
            <p className="soft">{lead}</p>
          </div>
        )}
        {children}
      </main>
    </div>
  );
}

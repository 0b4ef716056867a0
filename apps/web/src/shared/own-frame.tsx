import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDesk, useHere } from '../lib/session';
import { usePageTitle } from '../lib/titles';
import { Icon } from '../ui/icon';
import { ArrowLeftIcon } from '../ui/icons';
import { Title } from '../ui/title';
import { ReadAloud } from './read-aloud';

/** Where a page of one's own leads back to, and how the desk names it; home is in the desk's own menu. */
const BACK = {
  '/c/$cooperativeId/thuis': null,
  '/c/$cooperativeId/mijn-aandeel': 'shares.mine',
  '/c/$cooperativeId/mijn-gegevens': 'mine.title',
} as const;

interface Props {
  title: string;
  back: keyof typeof BACK;
  /** Below the heading, in a sentence. Left out, the page brings its own heading. */
  lead?: string;
  children: ReactNode;
}

/** A page of one's own: the phone's, or for who works in the office the same column inside the desk. */
export function OwnFrame(props: Props): ReactElement {
  const here = useHere();
  usePageTitle(props.title);
  return isDesk(here.roles) ? <AtDesk {...props} /> : <OnPhone {...props} />;
}

function AtDesk({ back, children, lead, title }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const word = BACK[back];
  const way = word ? (
    <Link to={back} params={{ cooperativeId: here.cooperative_id }}>
      {t(word)}
    </Link>
  ) : null;
  return (
    <div className="own-share">
      {lead === undefined ? (
        way && <p className="crumb">{way}</p>
      ) : (
        <>
          <Title crumb={way}>{title}</Title>
          <p className="lead">{lead}</p>
        </>
      )}
      {children}
    </div>
  );
}

function OnPhone({ back, children, lead, title }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <div className={lead === undefined ? 'phone own-share' : 'phone'}>
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

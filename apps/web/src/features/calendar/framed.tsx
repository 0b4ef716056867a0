import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDesk, useHere } from '../../lib/session';
import { usePageTitle } from '../../lib/titles';
import { Icon } from '../../ui/icon';
import { ArrowLeftIcon } from '../../ui/icons';
import { Title } from '../../ui/title';

interface Props {
  title: string;
  end?: ReactNode;
  /** What stands above the page at a desk. */
  views?: ReactNode;
  children: ReactNode;
}

/** A page that members open on their phone and others at their desk. */
export function Framed(props: Props): ReactElement {
  const here = useHere();
  return isDesk(here.roles) ? <AtDesk {...props} /> : <OnPhone {...props} />;
}

function AtDesk({ title, end, views, children }: Props): ReactElement {
  return (
    <>
      <Title end={end}>{title}</Title>
      {views}
      {children}
    </>
  );
}

function OnPhone({ title, end, children }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  usePageTitle(title);
  return (
    <div className="phone">
      <header className="bar">
        <Link to="/c/$cooperativeId/thuis" params={{ cooperativeId: here.cooperative_id }}>
          <Icon of={ArrowLeftIcon} weight="bold" className="turns" />
          {t('ui.back')}
        </Link>
      </header>
      <main className="stack" id="work">
        <div className="in">
          <h1 className="display">{title}</h1>
        </div>
        <div className="block">
          {children}
          {end}
        </div>
      </main>
    </div>
  );
}

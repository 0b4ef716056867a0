import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isDesk, useHere } from '../../lib/session';
import { usePageTitle } from '../../lib/titles';
import { Icon } from '../../ui/icon';
import { ArrowLeftIcon } from '../../ui/icons';
import { Title } from '../../ui/title';
import { Devices } from './devices';
import { Factors } from './factors';

/** A person's own sign-in: the second step and where they are signed in. */
export function SecurityPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  usePageTitle(t('security.title'));
  if (isDesk(here.roles)) {
    return (
      <>
        <Title>{t('security.title')}</Title>
        <div className="stack wide gap">
          <Factors />
          <Devices />
        </div>
      </>
    );
  }
  return (
    <div className="phone">
      <header className="bar">
        <Link to="/c/$cooperativeId/mijn-gegevens" params={{ cooperativeId: here.cooperative_id }}>
          <Icon of={ArrowLeftIcon} weight="bold" className="turns" />
          {t('ui.back')}
        </Link>
      </header>
      <main className="stack" id="work">
        <div className="in">
          <h1 className="display">{t('security.title')}</h1>
        </div>
        <div className="block">
          <Factors />
        </div>
        <div className="block">
          <Devices />
        </div>
      </main>
    </div>
  );
}

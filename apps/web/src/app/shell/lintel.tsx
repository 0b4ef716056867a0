import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { Icon } from '../../ui/icon';
import { CaretDownIcon, ListIcon, UserCircleIcon } from '../../ui/icons';
import { Mark } from '../../ui/mark';
import { CooperativeSwitch } from '../../shared/cooperative-switch';
import { LanguageSwitch } from '../../shared/language-switch';
import { Menu } from '../../ui/menu';
import { useLeaving } from '../../shared/sign-out';

export function Lintel({ menuOpen, onMenu }: { menuOpen: boolean; onMenu: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { leave, question } = useLeaving();
  return (
    <header className="lintel">
      <button className="menu-button" type="button" aria-expanded={menuOpen} aria-controls="rail" onClick={onMenu}>
        <Icon of={ListIcon} weight="bold" />
        {t('shell.menu')}
      </button>
      <Mark />
      <strong>Coopkantoor</strong>
      <CooperativeSwitch />
      <div className="end">
        <LanguageSwitch />
        <Menu
          label={
            <>
              <Icon of={UserCircleIcon} />
              <span className="who">{here.display_name}</span>
              <Icon of={CaretDownIcon} weight="bold" className="tiny" />
            </>
          }
        >
          <p className="soft">{here.session.login.address}</p>
          <p className="soft">{here.roles.map((role) => t(`role.${role}`)).join(', ')}</p>
          {here.session.service_organisation ? <Link to="/opdrachten">{t('grant.mine')}</Link> : null}
          {here.member_id === null ? null : (
            <Link to="/c/$cooperativeId/mijn-aandeel" params={{ cooperativeId: here.cooperative_id }}>
              {t('home.my_share')}
            </Link>
          )}
          <Link to="/c/$cooperativeId/beveiliging" params={{ cooperativeId: here.cooperative_id }}>
            {t('security.title')}
          </Link>
          <Link to="/c/$cooperativeId/agenda" params={{ cooperativeId: here.cooperative_id }}>
            {t('shell.calendar')}
          </Link>
          <button type="button" onClick={() => void leave(false)}>
            {t('shell.sign_out')}
          </button>
          <button type="button" onClick={() => void leave(true)}>
            {t('shell.sign_out_everywhere')}
          </button>
        </Menu>
        {question}
      </div>
    </header>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../lib/session';
import { Icon } from '../ui/icon';
import { CaretDownIcon, CheckCircleIcon } from '../ui/icons';
import { Menu } from '../ui/menu';

/** Always says in which co-operative you work; with one co-operative there is nothing to choose. */
export function CooperativeSwitch(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  if (here.session.cooperatives.length < 2) return <span className="coop">{here.name}</span>;
  return (
    <Menu
      className="coop-menu"
      label={
        <span className="coop">
          <span className="sr">{t('shell.working_in')}</span>
          <span className="name">{here.name}</span>
          <Icon of={CaretDownIcon} weight="bold" />
        </span>
      }
    >
      <p className="soft">{t('shell.switch')}</p>
      <ul>
        {here.session.cooperatives.map((one) => (
          <li key={one.cooperative_id}>
            <Link
              to="/c/$cooperativeId"
              params={{ cooperativeId: one.cooperative_id }}
              aria-current={one.cooperative_id === here.cooperative_id ? 'true' : undefined}
            >
              {one.cooperative_id === here.cooperative_id ? (
                <Icon of={CheckCircleIcon} weight="fill" />
              ) : (
                <span className="i" />
              )}
              <span>
                {one.name}
                <small>{one.roles.map((role) => t(`role.${role}`)).join(', ')}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  );
}

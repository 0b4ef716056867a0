import { Link } from '@tanstack/react-router';
import type { Icon as PhosphorIcon } from '@phosphor-icons/react/lib';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { Icon } from '../../ui/icon';
import {
  BookOpenIcon,
  ClockIcon,
  FileTextIcon,
  GearSixIcon,
  HandshakeIcon,
  MoneyIcon,
  QueueIcon,
  SunHorizonIcon,
  TableIcon,
  TreeStructureIcon,
  UsersThreeIcon,
} from '../../ui/icons';

interface Place {
  to:
    | '/c/$cooperativeId/vandaag'
    | '/c/$cooperativeId/uren'
    | '/c/$cooperativeId/loon'
    | '/c/$cooperativeId/facturen'
    | '/c/$cooperativeId/verwerkingen'
    | '/c/$cooperativeId/leden'
    | '/c/$cooperativeId/relaties'
    | '/c/$cooperativeId/projecten'
    | '/c/$cooperativeId/overzichten'
    | '/c/$cooperativeId/grootboek'
    | '/c/$cooperativeId/instellingen';
  word: string;
  icon: PhosphorIcon;
  office?: true;
}

const STREETS: readonly (readonly Place[])[] = [
  [{ to: '/c/$cooperativeId/vandaag', word: 'today', icon: SunHorizonIcon }],
  [
    { to: '/c/$cooperativeId/uren', word: 'hours', icon: ClockIcon },
    { to: '/c/$cooperativeId/loon', word: 'wages', icon: MoneyIcon, office: true },
    { to: '/c/$cooperativeId/facturen', word: 'invoices', icon: FileTextIcon, office: true },
    { to: '/c/$cooperativeId/verwerkingen', word: 'runs', icon: QueueIcon, office: true },
  ],
  [
    { to: '/c/$cooperativeId/leden', word: 'members', icon: UsersThreeIcon, office: true },
    { to: '/c/$cooperativeId/relaties', word: 'relations', icon: HandshakeIcon },
    { to: '/c/$cooperativeId/projecten', word: 'projects', icon: TreeStructureIcon },
    { to: '/c/$cooperativeId/overzichten', word: 'reports', icon: TableIcon, office: true },
    { to: '/c/$cooperativeId/grootboek', word: 'ledger', icon: BookOpenIcon, office: true },
    { to: '/c/$cooperativeId/instellingen', word: 'settings', icon: GearSixIcon, office: true },
  ],
];

export function Rail({ open }: { open: boolean }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const office = here.can('board', 'bookkeeper');
  return (
    <nav className="nav" id="rail" aria-label={t('shell.main_menu')} data-open={open || undefined}>
      {STREETS.map((street, place) => (
        <div className="street" key={street[0]?.word}>
          {place > 0 ? <hr /> : null}
          {street
            .filter((one) => office || !one.office)
            .map((one) => (
              <Link
                key={one.to}
                to={one.to}
                params={{ cooperativeId: here.cooperative_id }}
                activeProps={{ 'aria-current': 'page' }}
                title={t(`nav.${one.word}`)}
              >
                <Icon of={one.icon} />
                <span>{t(`nav.${one.word}`)}</span>
              </Link>
            ))}
        </div>
      ))}
    </nav>
  );
}

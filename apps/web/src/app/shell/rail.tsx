import { Link } from '@tanstack/react-router';
import type { Icon as PhosphorIcon } from '@phosphor-icons/react/lib';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area } from '../../lib/contract';
import { useHere } from '../../lib/session';
import { Icon } from '../../ui/icon';
import {
  BankIcon,
  BookOpenIcon,
  BuildingsIcon,
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
    | '/c/$cooperativeId/betalen'
    | '/c/$cooperativeId/verwerkingen'
    | '/c/$cooperativeId/leden'
    | '/c/$cooperativeId/aandelen'
    | '/c/$cooperativeId/relaties'
    | '/c/$cooperativeId/projecten'
    | '/c/$cooperativeId/overzichten'
    | '/c/$cooperativeId/grootboek'
    | '/c/$cooperativeId/instellingen';
  word: string;
  icon: PhosphorIcon;
  office?: true;
  /** What a grant must be about for service staff to come here; any grant when not said. */
  areas?: readonly Area[];
}

const STREETS: readonly (readonly Place[])[] = [
  [{ to: '/c/$cooperativeId/vandaag', word: 'today', icon: SunHorizonIcon }],
  [
    { to: '/c/$cooperativeId/uren', word: 'hours', icon: ClockIcon, areas: ['hours'] },
    { to: '/c/$cooperativeId/loon', word: 'wages', icon: MoneyIcon, office: true, areas: ['wages'] },
    { to: '/c/$cooperativeId/facturen', word: 'invoices', icon: FileTextIcon, office: true, areas: ['invoices'] },
    { to: '/c/$cooperativeId/betalen', word: 'banking', icon: BankIcon, office: true, areas: ['bank'] },
    { to: '/c/$cooperativeId/verwerkingen', word: 'runs', icon: QueueIcon, office: true, areas: ['invoices', 'wages'] },
  ],
  [
    { to: '/c/$cooperativeId/leden', word: 'members', icon: UsersThreeIcon, office: true, areas: ['members'] },
    { to: '/c/$cooperativeId/aandelen', word: 'shares', icon: BuildingsIcon, office: true, areas: ['shares'] },
    { to: '/c/$cooperativeId/relaties', word: 'relations', icon: HandshakeIcon, areas: ['invoices', 'purchases'] },
    { to: '/c/$cooperativeId/projecten', word: 'projects', icon: TreeStructureIcon, areas: ['hours', 'invoices'] },
    {
      to: '/c/$cooperativeId/overzichten',
      word: 'reports',
      icon: TableIcon,
      office: true,
      areas: ['hours', 'invoices'],
    },
    { to: '/c/$cooperativeId/grootboek', word: 'ledger', icon: BookOpenIcon, office: true, areas: ['ledger'] },
    { to: '/c/$cooperativeId/instellingen', word: 'settings', icon: GearSixIcon, office: true, areas: ['settings'] },
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
            .filter((one) => (office || !one.office) && (!one.areas || here.covers(one.areas)))
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

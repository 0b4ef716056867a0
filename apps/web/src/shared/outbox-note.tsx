import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Here } from '../lib/session';
import { isStuck, isWaiting, type Intent } from '../offline/intent';
import { useOutbox } from '../offline/use-outbox';
import { Icon } from '../ui/icon';
import { DeviceMobileIcon, WarningDiamondIcon } from '../ui/icons';

/** What of this person is still on the device, and what needs them. */
export function OutboxNote({ here }: { here: Here }): ReactElement | null {
  const { t } = useTranslation();
  const { intents } = useOutbox();
  const mine = (is: (one: Intent) => boolean): Intent[] =>
    intents.filter((one) => is(one) && one.cooperative_id === here.cooperative_id);
  const stuck = mine(isStuck);
  const count = stuck.length || mine(isWaiting).length;
  if (count === 0) return null;
  const [monday] = (stuck.length > 0 ? stuck : mine(isWaiting)).map((one) => one.monday);
  return (
    <p className="freshness" role="status">
      <Icon of={stuck.length > 0 ? WarningDiamondIcon : DeviceMobileIcon} weight="fill" />
      <Link
        to="/c/$cooperativeId/uren"
        params={{ cooperativeId: here.cooperative_id }}
        search={monday ? { week: monday } : {}}
      >
        {stuck.length > 0 ? t('offline.stuck', { count }) : t('offline.waiting', { count })}
      </Link>
    </p>
  );
}

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime, spokenDay } from '../lib/dates';
import { useKeptAt } from '../offline/use-outbox';
import { Icon } from '../ui/icon';
import { PlugsIcon } from '../ui/icons';

/** Without a connection: from when this is. */
export function Freshness(): ReactElement | null {
  const { t } = useTranslation();
  const keptAt = useKeptAt();
  if (keptAt === null) return null;
  return (
    <p className="freshness" role="status">
      <Icon of={PlugsIcon} />
      <span>
        {t('offline.from_device', {
          day: spokenDay(keptAt, { today: t('offline.today'), yesterday: t('offline.yesterday') }),
          time: clockTime(keptAt),
        })}
      </span>
    </p>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { registerServiceWorker } from '../offline/register';

const WHEN_CALM = 2_000;

/** Says that a newer version is ready, and takes it when the person presses. */
export function Renewal(): ReactElement | null {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [renew, setRenew] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!import.meta.env.PROD) return undefined;
    const register = (): void =>
      void registerServiceWorker({
        onReady: (act) => setRenew(() => act),
        onKeeping: () => void client.invalidateQueries(),
      }).catch(() => undefined);
    // the first page goes first
    const timer = setTimeout(register, WHEN_CALM);
    return () => clearTimeout(timer);
  }, [client]);
  if (!renew) return null;
  return (
    <div className="renewal" role="status">
      <span>{t('offline.new_version')}</span>
      <button className="button row" type="button" onClick={renew}>
        {t('offline.renew')}
      </button>
    </div>
  );
}

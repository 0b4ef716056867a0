import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../lib/http';

interface Phone {
  code: string | null;
  seconds: number;
}

/** The telephone of an invented person, in a demonstration: what its app shows now. */
export function DemoPhone({ address }: { address: string }): ReactElement | null {
  const { t } = useTranslation();
  const phone = useQuery({
    queryKey: ['demo-phone', address],
    queryFn: async () => ({ ...(await get<Phone>('/v1/demo/phone', { address })), since: Date.now() }),
    refetchInterval: (query) => (query.state.data ? query.state.data.seconds * 1000 : false),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  if (!phone.data) return null;
  const { code, seconds, since } = phone.data;
  const left = Math.max(0, Math.ceil(seconds - (now - since) / 1000));
  return (
    <aside className="demo-phone" aria-label={t('session.phone')}>
      <p className="small">{t('session.phone')}</p>
      <p className="code" data-code={code ?? ''}>
        {code ? `${code.slice(0, 3)} ${code.slice(3)}` : t('session.phone_waits')}
      </p>
      <p className="small soft">{t('session.phone_next', { count: left })}</p>
    </aside>
  );
}

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useToast } from '../../ui/toast';

/** The one time a secret is on the screen. */
export function SecretDialog({ secret, onClose }: { secret: string | null; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const say = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret ?? '');
    say(t('webhook.copied'));
  };
  return (
    <Dialog open={secret !== null} title={t('webhook.secret')} onClose={onClose}>
      <div className="stack">
        <p>{t('webhook.secret_why')}</p>
        <p className="break">
          <code>{secret}</code>
        </p>
        <div className="set end">
          <Button onClick={() => void copy()}>{t('webhook.copy')}</Button>
          <Button kind="main" onClick={onClose}>
            {t('webhook.kept')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast';

/** An address to take along to another screen. */
export function CopyLine({ label, hint, text }: { label: string; hint: string; text: string }): ReactElement {
  const { t } = useTranslation();
  const say = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    say(t('provider.copied'));
  };
  return (
    <div className="field">
      <strong>{label}</strong>
      <span className="hint">{hint}</span>
      <p className="break">
        <code>{text}</code>
      </p>
      <div className="set">
        <Button onClick={() => void copy()}>{t('provider.copy', { what: label })}</Button>
      </div>
    </div>
  );
}

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';

/** Shown once: to print, to save, or to copy. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }): ReactElement {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const save = (): void => {
    const file = new Blob([`Coopkantoor, ${t('security.codes_title')}\n\n${codes.join('\n')}\n`], {
      type: 'text/plain',
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'coopkantoor-herstelcodes.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className="stack">
      <ol className="codes" aria-label={t('security.codes_title')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="set">
        <Button kind="row" onClick={() => window.print()}>
          {t('security.codes_print')}
        </Button>
        <Button kind="row" onClick={save}>
          {t('security.codes_save')}
        </Button>
        <Button
          kind="row"
          onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}
        >
          {copied ? t('security.copied') : t('security.copy')}
        </Button>
      </div>
    </div>
  );
}

import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { UploadSimpleIcon } from '../../ui/icons';
import { ProblemNote } from '../../ui/notes';
import type { Preview } from './contract';

interface Props {
  kind: string;
  onPreview: (preview: Preview) => void;
}

/** Drag a file, choose it, or paste cells copied from a spreadsheet. */
export function UploadStep({ kind, onPreview }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const act = useAct((file: File) => {
    const body = new FormData();
    body.append('file', file, file.name);
    return post<Preview>(`${here.api}/imports?kind=${kind}`, body);
  }, onPreview);
  const { run } = act;
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) run(file);
  };
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) run(file);
      else if (/[\t;\n]/.test(text.trim())) run(new File([text], `${t('imports.pasted')}.txt`, { type: 'text/plain' }));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [run, t]);
  return (
    <>
      <p className="lead">{t('imports.lead')}</p>
      <ProblemNote problem={act.problem} />
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <Icon of={UploadSimpleIcon} />
        <p aria-live="polite">{act.busy ? t('imports.reading') : t('imports.drop')}</p>
        <input
          ref={input}
          className="sr"
          type="file"
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          aria-label={t('imports.choose')}
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <Button kind="main" busy={act.busy} onClick={() => input.current?.click()}>
          {t('imports.choose')}
        </Button>
      </div>
      <p className="set">
        <a className="button quiet" href={`${here.api}/imports/kinds/${kind}/template`} download>
          {t('imports.template')}
        </a>
      </p>
    </>
  );
}

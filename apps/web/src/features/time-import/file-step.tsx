import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../lib/contract';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { UploadSimpleIcon } from '../../ui/icons';
import { ProblemNote } from '../../ui/notes';

export function FileStep({ onPreview }: { onPreview: (preview: ImportPreview) => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const act = useAct((file: File) => {
    const body = new FormData();
    body.append('file', file, file.name);
    return post<ImportPreview>(`${here.api}/time-imports`, body);
  }, onPreview);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) act.run(file);
  };
  return (
    <>
      <p className="lead">{t('import.lead')}</p>
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
        <p>{act.busy ? t('import.reading') : t('import.drop')}</p>
        <input
          ref={input}
          className="sr"
          type="file"
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          aria-label={t('import.choose')}
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <Button kind="main" busy={act.busy} onClick={() => input.current?.click()}>
          {t('import.choose')}
        </Button>
      </div>
    </>
  );
}

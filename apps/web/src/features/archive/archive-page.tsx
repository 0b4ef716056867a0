import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/api.gen';
import { download } from '../../lib/download';
import { oneQuery } from '../../lib/queries';
import { showCount } from '../../lib/numbers';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { Note, ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { SettingsCrumb } from '../settings/settings-crumb';

type Contents = components['schemas']['ArchiveContentsView'];

/** Everything the co-operative owns, to take along. */
export function ArchivePage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const contents = useQuery(oneQuery<Contents>(here, 'archive-contents'));
  const [done, setDone] = useState(false);
  const act = useAct(
    () => download(`${here.api}/archive`),
    () => setDone(true),
  );
  return (
    <>
      <Title crumb={<SettingsCrumb />}>{t('settings.place_archive')}</Title>
      <p className="lead">{t('archive.lead')}</p>
      <div className="stack wide start">
        <Loaded query={contents}>
          {({ rows, documents, bytes }) => (
            <p className="figures">
              <span>
                <b>{showCount(rows)}</b> {t('archive.rows', { count: rows })}
              </span>
              <span>
                <b>{showCount(documents)}</b> {t('archive.documents', { count: documents })}
              </span>
              <span>
                <b>{showCount(Math.max(1, Math.round(bytes / 1_000_000)))}</b> MB
              </span>
            </p>
          )}
        </Loaded>
        <Note>{t('archive.careful')}</Note>
        <ProblemNote problem={act.problem} />
        <p className="set">
          <Button kind="main" busy={act.busy} onClick={() => act.run(undefined)}>
            {t('archive.download')}
          </Button>
        </p>
        <p className="soft" role="status">
          {act.busy ? t('archive.busy') : done ? t('archive.done') : ''}
        </p>
      </div>
    </>
  );
}

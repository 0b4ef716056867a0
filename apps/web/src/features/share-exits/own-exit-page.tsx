import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExit } from '../../lib/contract-share-exits';
import { fullDate } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Loaded } from '../../ui/loaded';
import { OwnFrame } from '../../shared/own-frame';
import { ExitBody } from './exit-body';

/** What a former member sees of the own leaving, in the own language. */
export function OwnExitPage({ accountId }: { accountId: string }): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(oneQuery<ShareExit>(useHere(), `shares/${accountId}/exit`));
  return (
    <OwnFrame title={t('exit.one')} back="/c/$cooperativeId/mijn-aandeel">
      <div className="in stack">
        <h1 className="display">{t('exit.one')}</h1>
        <Loaded query={query}>
          {(exit) => <ExitBody exit={exit} kind={exit.waits_for === null ? 'done' : 'busy'} next={expect(t, exit)} />}
        </Loaded>
      </div>
    </OwnFrame>
  );
}

type Words = (key: string, values?: Record<string, string>) => string;

const expect = (t: Words, { next_due, waits_for }: ShareExit): string =>
  waits_for === null ? t('exit.now_settled') : t(`exit.you_${waits_for}`, { day: next_due ? fullDate(next_due) : '' });

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../lib/contract';
import { showMinutes } from '../../lib/minutes';
import { isTimed, valuesOf, type EntryValues } from '../../offline/entry-values';
import type { Intent } from '../../offline/intent';
import { outbox } from '../../offline/outbox';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { CheckCircleIcon, CircleHalfIcon, DeviceMobileIcon, WarningDiamondIcon } from '../../ui/icons';
import { workedMinutes } from './worked-time';

const ICONS = {
  kept: DeviceMobileIcon,
  sending: CircleHalfIcon,
  sent: CheckCircleIcon,
  refused: WarningDiamondIcon,
  conflict: WarningDiamondIcon,
} as const;

const KINDS = { kept: 'later', sending: 'busy', sent: 'done', refused: 'stop', conflict: 'notice' } as const;

/** Where a line is: on this phone, on its way, at the office, or not taken and why. */
export function SendState({ intent, projects }: { intent: Intent; projects: readonly Project[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="send-state">
      <p className={`state ${KINDS[intent.state]}`}>
        <Icon of={ICONS[intent.state]} weight="fill" />
        <span>{t(`offline.${intent.state}`)}</span>
      </p>
      {intent.state === 'refused' ? <Refused intent={intent} /> : null}
      {intent.state === 'conflict' ? <Conflict intent={intent} projects={projects} /> : null}
    </div>
  );
}

function Refused({ intent }: { intent: Intent }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <p>{intent.refusal?.detail}</p>
      <p className="soft small">{t('offline.refused_do')}</p>
      <div className="set">
        <Button kind="row" onClick={() => void outbox.drop(intent.id)}>
          {t('offline.drop')}
        </Button>
      </div>
    </>
  );
}

/** Both values, side by side in words; the person chooses. */
function Conflict({ intent, projects }: { intent: Intent; projects: readonly Project[] }): ReactElement {
  const { t } = useTranslation();
  const say = (values: EntryValues | null): string => {
    if (values === null) return t('offline.removed');
    const project = projects.find((one) => one.project_id === values.project_id)?.name ?? '';
    const times = isTimed(values) ? `, ${values.start_time}–${values.end_time}` : '';
    return `${project}: ${showMinutes(workedMinutes(values))}${times}`;
  };
  return (
    <>
      <dl className="both">
        <dt>{t('offline.here')}</dt>
        <dd>{say(intent.kind === 'removal' ? null : intent.values)}</dd>
        <dt>{t('offline.there')}</dt>
        <dd>{say(intent.theirs && valuesOf(intent.theirs))}</dd>
      </dl>
      <div className="set">
        <Button kind="row" onClick={() => void outbox.insist(intent.id)}>
          {t('offline.keep_here')}
        </Button>
        <Button kind="row" onClick={() => void outbox.drop(intent.id)}>
          {t('offline.keep_there')}
        </Button>
      </div>
    </>
  );
}

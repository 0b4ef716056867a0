import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../lib/problem';
import { Icon } from './icon';
import { CheckCircleIcon, CircleHalfIcon, PlugsIcon, WarningDiamondIcon, WarningIcon } from './icons';

const SHAPES = { notice: WarningIcon, busy: CircleHalfIcon, done: CheckCircleIcon, stop: PlugsIcon };

/** Let op: filled, thick start edge; you may go on. */
export function Note({ kind = 'notice', children }: { kind?: keyof typeof SHAPES; children: ReactNode }): ReactElement {
  return (
    <div className={`note ${kind}`}>
      <Icon of={SHAPES[kind]} weight="fill" />
      <div>{children}</div>
    </div>
  );
}

/** Dit mag niet: framed, names the way out. */
export function Halt({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className="halt" role="alert">
      <Icon of={WarningDiamondIcon} weight="fill" />
      <div>{children}</div>
    </div>
  );
}

/** What happened, what you can do, the reference: the API's own sentence where it has one. */
export function ProblemNote({ problem, retry }: { problem: Problem | null; retry?: () => void }): ReactElement | null {
  const { t } = useTranslation();
  if (problem === null) return null;
  if (problem.status === 422 && problem.fields.size > 0) {
    return <Halt>{t('problem.fields', { count: problem.fields.size })}</Halt>;
  }
  if (problem.final) {
    return (
      <Halt>
        <b className="strong">{t(`problem.title_${problem.status}`, { defaultValue: t('problem.title_4xx') })}</b>{' '}
        {problem.detail || t(`problem.${problem.status}`, { defaultValue: '' })}
        {problem.fields.size > 0 ? <Faults problem={problem} /> : null}
      </Halt>
    );
  }
  return (
    <div className="note stop" role="alert">
      <Icon of={PlugsIcon} />
      <div>
        <p>
          <b className="strong">{problem.status === 0 ? t('problem.offline') : t('problem.server')}</b>
        </p>
        <p>{problem.status === 0 ? t('problem.offline_do') : problem.detail || t('problem.server_do')}</p>
        {problem.reference ? (
          <p className="small soft">{t('problem.reference', { reference: problem.reference })}</p>
        ) : null}
        {retry ? (
          <p className="set">
            <button className="button row" type="button" onClick={retry}>
              {t('problem.again')}
            </button>
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Faults({ problem }: { problem: Problem }): ReactElement {
  return (
    <ul>
      {[...problem.fields].map(([field, detail]) => (
        <li key={field}>{detail}</li>
      ))}
    </ul>
  );
}

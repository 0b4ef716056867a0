import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAndTime } from '../../lib/dates';
import { useHere } from '../../lib/session';
import type { LogEntry } from './contract';

/** One thing that happened; what changed and from where opens below it. */
export function LogRow({ entry }: { entry: LogEntry }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const who = entry.actor_kind === 'job' || entry.actor_kind === 'system' ? t('log.office') : entry.actor_name;
  return (
    <li>
      <time dateTime={entry.at}>{dateAndTime(entry.at)}</time>
      <div>
        <b className="strong">{who || t('log.gone')}</b>{' '}
        {entry.under_kind ? <span className="soft">{t(`log.under_${entry.under_kind}`)} </span> : null}
        <span className="break">{actionWords(entry.action, t)}</span>
        <details>
          <summary className="small">{t('log.details')}</summary>
          {entry.changes.length > 0 ? (
            <dl className="changes small">
              {entry.changes.map(({ field, from, to }) => (
                <div key={field}>
                  <dt>{field}</dt>
                  <dd className="break">
                    {from === null ? null : (
                      <>
                        <del>{from}</del> →{' '}
                      </>
                    )}
                    {to ?? t('log.nothing')}
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
          <p className="soft small break">
            {entry.subject_kind} {entry.subject_id ?? ''}{' '}
            {entry.subject_id ? (
              <Link
                to="/c/$cooperativeId/instellingen/logboek"
                params={{ cooperativeId: here.cooperative_id }}
                search={{ over: entry.subject_id }}
              >
                {t('log.only_this')}
              </Link>
            ) : null}
          </p>
          {entry.ip ? (
            <p className="soft small break">{t('log.where', { ip: entry.ip, device: entry.device ?? '' })}</p>
          ) : null}
          <p className="soft small">{t(entry.sealed ? 'log.sealed' : 'log.not_sealed')}</p>
        </details>
      </div>
    </li>
  );
}

/** `invoice.finalised` as a sentence when there is one, else as it stands. */
const actionWords = (action: string, t: (key: string, options?: { defaultValue: string }) => string): string =>
  t(`log.act_${action.replace('.', '_')}`, { defaultValue: action.replaceAll('_', ' ').replace('.', ': ') });

import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Retention, RetentionReport } from '../../lib/contract-privacy';
import { monthName, spokenDate } from '../../lib/dates';
import { post, put } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { download } from '../../lib/download';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import { SettingsCrumb } from '../settings/settings-crumb';
import { PrivacyNav } from './privacy-nav';

/** How long what is kept, and what is over its term this month. */
export function RetentionPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<Retention>(here, 'privacy/retention'));
  const prepare = useAct(() => post(`${here.api}/privacy/retention`));
  return (
    <>
      <Title crumb={<SettingsCrumb />}>{t('privacy.part_retention')}</Title>
      <PrivacyNav />
      <p className="lead">{t('privacy.retention_lead')}</p>
      <ProblemNote problem={prepare.problem} />
      <Loaded query={query}>
        {(retention) => (
          <>
            {retention.reports.length === 0 ? (
              <p>
                <Button kind="main" busy={prepare.busy} onClick={() => prepare.run(undefined)}>
                  {t('privacy.look_now')}
                </Button>
              </p>
            ) : null}
            {retention.reports.map((report) => (
              <Report key={report.report_id} report={report} />
            ))}
            <Automatic retention={retention} />
            <Rules retention={retention} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Report({ report }: { report: RetentionReport }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const at = `${here.api}/privacy/retention/${report.report_id}`;
  const clear = useAct(() => post(`${at}/execution`));
  const done = report.state === 'done';
  const nothing = report.rows === 0;
  return (
    <section className="section stack tight start" aria-labelledby={report.report_id}>
      <h2 id={report.report_id}>{t('privacy.month', { month: monthName(report.month) })}</h2>
      <State kind={done || nothing ? 'done' : 'busy'}>
        {nothing && !done
          ? t('privacy.nothing_to_clear')
          : t(done ? 'privacy.cleared' : 'privacy.to_clear', { count: report.rows })}
      </State>
      {report.lines.length > 0 ? (
        <table className="table quiet">
          <caption className="sr">{t('privacy.month', { month: monthName(report.month) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('privacy.what')}</th>
              <th scope="col">{t('privacy.how_many')}</th>
              <th scope="col" className="spare">
                {t('privacy.why')}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.lines.map((line) => (
              <tr key={`${line.table}-${line.act}-${line.started_before}`}>
                <th scope="row">
                  {line.title}
                  <span className="sub">
                    {t(`privacy.line_${line.act}`, { date: spokenDate(line.started_before) })}
                  </span>
                </th>
                <td>{line.rows}</td>
                <td className="spare">{line.because}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <ProblemNote problem={clear.problem} />
      {nothing && !done ? null : done ? (
        <Button onClick={() => void download(`${at}/document`)}>{t('privacy.report')}</Button>
      ) : (
        <Button kind="danger" busy={clear.busy} onClick={() => clear.run(undefined)}>
          {t('privacy.clear', { count: report.rows })}
        </Button>
      )}
    </section>
  );
}

function Automatic({ retention }: { retention: Retention }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const choose = useAct((automatically: boolean) =>
    put(`${here.api}/privacy/retention`, { clears_automatically: automatically }, retention.version),
  );
  return (
    <section className="section stack tight start">
      <h2>{t('privacy.automatic')}</h2>
      <label className="tick">
        <input
          type="checkbox"
          checked={retention.clears_automatically}
          onChange={(event) => choose.run(event.target.checked)}
        />
        <span>{t('privacy.automatic_say')}</span>
      </label>
      <ProblemNote problem={choose.problem} />
    </section>
  );
}

function Rules({ retention }: { retention: Retention }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="section stack tight start">
      <h2>{t('privacy.rules')}</h2>
      <table className="table quiet">
        <caption className="sr">{t('privacy.rules')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('privacy.what')}</th>
            <th scope="col">{t('privacy.how_long')}</th>
            <th scope="col" className="spare">
              {t('privacy.why')}
            </th>
          </tr>
        </thead>
        <tbody>
          {retention.rules.map((rule) => (
            <tr key={rule.key}>
              <th scope="row">{rule.title}</th>
              <td>{rule.term || '–'}</td>
              <td className="spare">
                {rule.because}
                <span className="sub">{rule.source}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportTable } from '../../lib/contract';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { KeptViews } from './kept-views';
import { ReportChoice } from './report-choice';
import { ReportRows } from './report-rows';
import { askedFor, withDefaults, type ReportSearch } from './report-search';

const FORMATS = ['csv', 'xlsx', 'pdf'] as const;

/** A report on the page; the files hold exactly this table. Everything chosen stands in the address, so it can be shared. */
export function ReportsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const search = withDefaults(useSearch({ from: '/c/$cooperativeId/overzichten' }));
  const asked = askedFor(search);
  const query = useQuery(oneQuery<ReportTable>(here, 'reports', asked));
  const choose = (next: ReportSearch): void =>
    void navigate({
      to: '/c/$cooperativeId/overzichten',
      params: { cooperativeId: here.cooperative_id },
      search: next,
    });
  return (
    <>
      <Title>{t('report.title')}</Title>
      <KeptViews search={search} onChoose={choose} />
      <ReportChoice search={search} onChoose={choose} />
      <Loaded query={query}>
        {(table) => (
          <section className="section" aria-label={table.title}>
            <div className="title">
              <h2>{table.title}</h2>
              <span className="soft">{table.subtitle}</span>
              <div className="end set">
                {FORMATS.map((format) => (
                  <a
                    key={format}
                    className="button row"
                    href={`${here.api}/report-files?${new URLSearchParams({ ...asked, format }).toString()}`}
                    download
                  >
                    {format.toUpperCase()}
                  </a>
                ))}
              </div>
            </div>
            {table.rows.length === 0 ? (
              <Empty title={t('report.empty')}>{t('report.empty_why')}</Empty>
            ) : (
              <ReportRows table={table} />
            )}
            {table.notes.map(({ text }) => (
              <p className="small soft gap" key={text}>
                {text}
              </p>
            ))}
          </section>
        )}
      </Loaded>
    </>
  );
}

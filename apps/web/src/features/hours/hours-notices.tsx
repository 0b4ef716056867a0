import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoursNotice } from '../../lib/contract';
import { mondayOf, spokenDate, spokenSpan, today } from '../../lib/dates';
import { remove } from '../../lib/http';
import { showMinutes } from '../../lib/minutes';
import { oneQuery } from '../../lib/queries';
import type { Here } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Note, ProblemNote } from '../../ui/notes';

interface Props {
  here: Here;
  /** The week on the screen: no link to where somebody is already. */
  monday?: string;
  /** Weeks of which the page says already what is wrong. */
  told?: readonly string[];
}

/** Hours that came back to you: which, why, from whom, and the way to mend them. Stays until you put it away. */
export function HoursNotices({ here, monday, told = [] }: Props): ReactElement | null {
  const { t } = useTranslation();
  const query = useQuery({
    ...oneQuery<{ items: HoursNotice[] }>(here, 'hours-notices'),
    enabled: here.member_id !== null,
  });
  const away = useAct((id: string) => remove(`${here.api}/hours-notices/${id}`));
  const items = (query.data?.items ?? []).filter((one) => !told.includes(mondayOf(one.first_date)));
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-label={t('week.notices')}>
      <ProblemNote problem={away.problem} />
      {items.map((notice) => {
        const of = mondayOf(notice.first_date);
        return (
          <Note key={notice.notice_id}>
            <p className="strong">{t(`week.notice_${notice.kind}`, { name: notice.by_name })}</p>
            <p>
              {when(notice, t)}: <bdi>{showMinutes(notice.minutes)}</bdi> {t('week.hours')}
            </p>
            <p>
              {t('week.notice_why')} <bdi>{notice.reason}</bdi>
            </p>
            <p className="soft small">{t('week.notice_do')}</p>
            <div className="set">
              {of === monday ? null : (
                <Link
                  className="button second row"
                  to="/c/$cooperativeId/uren"
                  params={{ cooperativeId: here.cooperative_id }}
                  search={of === mondayOf(today()) ? {} : { week: of }}
                >
                  {t('week.notice_look')}
                </Link>
              )}
              <Button kind="row" busy={away.busy} onClick={() => away.run(notice.notice_id)}>
                {t('week.notice_seen')}
              </Button>
            </div>
          </Note>
        );
      })}
    </section>
  );
}

function when(notice: HoursNotice, t: (key: string, params?: Record<string, unknown>) => string): string {
  const { first_date: from, last_date: to } = notice;
  return from === to ? spokenDate(from) : t('week.from_to', spokenSpan(from, to));
}

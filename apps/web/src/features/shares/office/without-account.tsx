import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare, ShareSummary } from '../../../lib/contract-shares';
import { fullDate } from '../../../lib/dates';
import { post } from '../../../lib/http';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { ProblemNote } from '../../../ui/notes';
import { useToast } from '../../../ui/toast';

/** Members the articles ask a share of who have no account: one press each, or one for all. */
export function WithoutAccount({ members }: { members: ShareSummary['without_account'] }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const client = useQueryClient();
  const open = useAct(
    async (ids: string[], key) => {
      // one after the other, each with a key of its own: what was opened stays when a later one is refused
      try {
        for (const member_id of ids)
          await post<MemberShare>(`${here.api}/shares`, { member_id }, `${key}-${member_id}`);
      } catch (error) {
        // and stands in the list no more
        await client.invalidateQueries({ queryKey: ['c'] });
        throw error;
      }
      return ids.length;
    },
    (count) => say(t('shares.opened', { count })),
  );
  const mayOpen = here.may('shares', 'bookkeeper', 'board');
  if (members.length === 0) return null;
  return (
    <section className="section" aria-labelledby="without">
      <h2 id="without">{t('shares.without', { count: members.length })}</h2>
      <ProblemNote problem={open.problem} />
      <ul className="lines ends">
        {members.map(({ joined_on, member_id, member_name }) => (
          <li className="line" key={member_id}>
            <span>
              <b className="strong">{member_name}</b>{' '}
              <span className="soft">{t('shares.member_since', { day: fullDate(joined_on) })}</span>
            </span>
            {mayOpen ? (
              <Button
                kind="row"
                busy={open.busy}
                aria-label={t('shares.open_for', { name: member_name })}
                onClick={() => open.run([member_id])}
              >
                {t('shares.open_one')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayOpen && members.length > 1 ? (
        <p className="set gap">
          <Button busy={open.busy} onClick={() => open.run(members.map(({ member_id }) => member_id))}>
            {t('shares.open_all', { count: members.length })}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

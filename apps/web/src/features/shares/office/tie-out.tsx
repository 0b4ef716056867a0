import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareTieOut } from '../../../lib/contract-shares';
import { showMoney } from '../../../lib/money';
import { oneQuery } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { Loaded } from '../../../ui/loaded';
import { State } from '../../../ui/state';

/** One calm line when register and ledger agree; else what differs, member by member. */
export function TieOut({ on, agrees }: { on: string; agrees: boolean }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery({ ...oneQuery<ShareTieOut>(here, 'share-register/tie-out', { on }), enabled: !agrees });
  if (agrees) {
    return (
      <p className="tie">
        <State kind="done">{t('shares.ties')}</State>
      </p>
    );
  }
  return (
    <section className="section" aria-labelledby="tie">
      <h2 id="tie">
        <State kind="notice">{t('shares.ties_not')}</State>
      </h2>
      <Loaded query={query}>{(tie) => <Differing of={tie} />}</Loaded>
    </section>
  );
}

function Differing({ of: { differing } }: { of: ShareTieOut }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="scroll">
      <table className="table">
        <caption className="sr">{t('shares.ties_not')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('member.name')}</th>
            <th scope="col">{t('shares.tie_what')}</th>
            <th scope="col" className="num">
              {t('shares.tie_register')}
            </th>
            <th scope="col" className="num">
              {t('shares.tie_ledger')}
            </th>
            <th scope="col" className="num">
              {t('shares.tie_difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {differing.flatMap(({ member_id, member_name, ties }) =>
            ties
              .filter(({ difference }) => difference !== '0.00')
              .map((tie) => (
                <tr key={`${member_id}${tie.name}`}>
                  <th scope="row" className="who">
                    {member_name}
                  </th>
                  <td>{t(`shares.tie_${tie.name}`)}</td>
                  <td className="num">{showMoney(tie.register)}</td>
                  <td className="num">{showMoney(tie.ledger)}</td>
                  <td className="num strong">{showMoney(tie.difference)}</td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </div>
  );
}

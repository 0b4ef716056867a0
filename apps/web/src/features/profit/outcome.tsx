import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../lib/download';
import { centsOf, showDecimal, showEuro, showMoney } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/notes';
import type { Profit } from './contract';
import { MembersTable } from './members-table';
import { PiecesBar } from './pieces-bar';

/** The pieces as the office computed them: a bar, the amounts, what reserves become, and each member folded away. */
export function Outcome({ profit }: { profit: Profit }): ReactElement {
  const { t } = useTranslation();
  const hasBonus = centsOf(profit.bonus_total) > 0;
  return (
    <>
      <PiecesBar pieces={profit.pieces} />
      <table className="table pieces">
        <caption className="sr">{t('profit.outcome')}</caption>
        <tbody>
          {profit.pieces.map(({ amount, kind, over_cap, percent }) => (
            <tr key={kind}>
              <th scope="row" className="who">
                <i className={`swatch of-${kind}`} aria-hidden="true" />
                {t(`profit.piece_${kind}`)}
                {kind === 'wage_bonus' && hasBonus ? (
                  <small className="sub">
                    {t('profit.pool', { bonus: showEuro(profit.bonus_total), charges: showEuro(profit.charges_total) })}
                  </small>
                ) : null}
                {centsOf(over_cap) > 0 ? (
                  <small className="sub">{t('profit.from_cap', { amount: showEuro(over_cap) })}</small>
                ) : null}
              </th>
              <td className="num soft">{percent === null ? '' : `${showDecimal(percent)}%`}</td>
              <td className="num">{showMoney(amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('profit.result')}</th>
            <td />
            <td className="num">{showMoney(profit.result)}</td>
          </tr>
        </tfoot>
      </table>
      <MembersTable profit={profit} />
      <Funds profit={profit} />
      <Paper profit={profit} />
    </>
  );
}

/** For the meeting: the proposal as it is kept, with the hours as annex. */
function Paper({ profit }: { profit: Profit }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const act = useAct((id: string) => download(`${here.api}/profit-appropriations/${id}/paper`));
  const id = profit.appropriation_id;
  if (id === null) return null;
  return (
    <div className="gap">
      <ProblemNote problem={act.problem} />
      <Button kind="row" busy={act.busy} onClick={() => act.run(id)}>
        {t('profit.paper')}
      </Button>
    </div>
  );
}

function Funds({ profit }: { profit: Profit }): ReactElement {
  const { t } = useTranslation();
  return (
    <details className="folded">
      <summary>{t('profit.funds')}</summary>
      <table className="table">
        <caption className="sr">{t('profit.funds')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('profit.fund')}</th>
            <th scope="col" className="num">
              {t('profit.now')}
            </th>
            <th scope="col" className="num">
              {t('profit.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {profit.funds.map(({ account, after, now }) => (
            <tr key={account}>
              <th scope="row">
                {account} {t(`profit.fund_${account}`)}
              </th>
              <td className="num">{showMoney(now)}</td>
              <td className="num strong">{showMoney(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft">{t('profit.indivisible')}</p>
    </details>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { remove } from '../../lib/http';
import { showIban } from '../../lib/iban';
import { showEuro, showMoney } from '../../lib/money';
import { asProblem } from '../../lib/problem';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { ReturnDialog } from './batch-dialogs';
import { LINE_SHAPES, type BatchDetail, type BatchLine } from './contract';
import { reasonOf } from './returned-orders';
import { UndoDialog, type Mistake } from './undo-dialog';

/** Who gets or pays what, with what stands out. */
export function BatchLines({ batch }: { batch: BatchDetail }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const path = `payment-batches/${batch.batch_id}/orders`;
  const query = useInfiniteQuery(listQuery<BatchLine>(here, path));
  const [returning, setReturning] = useState<BatchLine | null>(null);
  const [mistake, undo] = useState<Mistake | null>(null);
  const drop = useAct((orderId: string) => remove(`${here.api}/${path}/${orderId}`));
  const rows = query.data ? rowsOf(query.data) : [];
  const keeps = here.may('bank', 'bookkeeper');
  const isOpen = batch.acts.includes('change');
  const verb = !keeps ? null : isOpen ? 'drop' : batch.acts.includes('return') ? 'return' : null;
  return (
    <section className="section" aria-labelledby="lines">
      <h2 id="lines">{t('banking.lines')}</h2>
      <ProblemNote
        problem={drop.problem ?? (query.error ? asProblem(query.error) : null)}
        retry={() => void query.refetch()}
      />
      <table className="table quiet">
        <caption className="sr">{t('banking.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('banking.party')}</th>
            <th scope="col" className="spare">
              {t('banking.account')}
            </th>
            <th scope="col" className="num">
              {t('banking.amount')}
            </th>
            <th scope="col" className="spare">
              {t('ui.state')}
            </th>
            <th scope="col" className="act">
              <span className="sr">{t('banking.change')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => (
            <tr key={line.order_id}>
              <th scope="row" className="who">
                {line.party_name}
                <div className="small under">
                  <bdi className="money">{showIban(line.iban)}</bdi>
                  {line.holder_name === line.party_name ? '' : ` ${line.holder_name}`}
                </div>
                <div className="small soft">{line.remittance}</div>
                {isOpen && line.flags.length > 0 ? (
                  <div className="small">
                    <State kind="notice">{line.flags.map((flag) => t(`banking.flag_${flag}`)).join(', ')}</State>
                  </div>
                ) : null}
                {line.state === 'returned' ? <div className="small soft">{reasonOf(line.return_code, t)}</div> : null}
              </th>
              <td className="spare">
                <bdi className="money">{showIban(line.iban)}</bdi>
                <div className="small soft">{line.holder_name}</div>
              </td>
              <td className="num strong">{showMoney(line.amount)}</td>
              <td className="spare">
                {isOpen ? null : <State kind={LINE_SHAPES[line.state]}>{t(`banking.line_${line.state}`)}</State>}
              </td>
              <td className="act">
                {verb === 'drop' ? (
                  <Button kind="row" busy={drop.busy} onClick={() => drop.run(line.order_id)}>
                    {t('banking.take_out')}
                  </Button>
                ) : null}
                {verb === 'return' && line.state !== 'returned' ? (
                  <Button kind="row" onClick={() => setReturning(line)}>
                    {t('banking.return')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows query={query} />
      <ReturnDialog
        line={returning}
        onMistake={(line) => {
          setReturning(null);
          undo({
            path: `${here.api}/payment-orders/${line.order_id}/settlement-undo`,
            what: `${line.party_name}, ${showEuro(line.amount)}`,
            on: line.settled_on ?? '',
          });
        }}
        onClose={() => setReturning(null)}
      />
      {mistake ? <UndoDialog mistake={mistake} onClose={() => undo(null)} /> : null}
    </section>
  );
}

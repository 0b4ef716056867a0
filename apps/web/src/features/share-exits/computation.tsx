import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExit } from '../../lib/contract-share-exits';
import { centsOf, showEuro } from '../../lib/money';

/** How what she gets back is made up. */
export function Computation({ exit }: { exit: ShareExit }): ReactElement {
  const { t } = useTranslation();
  const { claim, interest, loss, owes, paid, refunded, rest, set_offs, unpaid, unpaid_handling } = exit;
  return (
    <section className="section" aria-labelledby="sum">
      <h2 id="sum">{t('exit.sum')}</h2>
      <dl className="lines sums">
        <Line label={t('exit.paid')} amount={paid} />
        {centsOf(loss) > 0 ? (
          <Line label={`${t('exit.loss')} ${exit.loss_accounts}`.trim()} amount={`-${loss}`} />
        ) : null}
        {centsOf(interest) > 0 ? <Line label={t('exit.interest')} amount={interest} /> : null}
        <Line label={t('exit.claim')} amount={claim} strong />
        {set_offs.map((one) => (
          <Line key={one.set_off_id} label={`${one.what} (${one.evidence})`} amount={`-${one.amount}`} />
        ))}
        {centsOf(refunded) > 0 ? <Line label={t('exit.refunded')} amount={`-${refunded}`} /> : null}
        <Line label={t('exit.rest')} amount={rest} strong />
      </dl>
      {centsOf(owes) > 0 ? <p>{t('exit.owes', { amount: showEuro(owes) })}</p> : null}
      {unpaid_handling === 'nothing' || centsOf(unpaid) === 0 ? null : (
        <p className="soft">{t(`exit.unpaid_${unpaid_handling}`, { amount: showEuro(unpaid) })}</p>
      )}
    </section>
  );
}

function Line({ label, amount, strong }: { label: string; amount: string; strong?: boolean }): ReactElement {
  return (
    <div className={strong ? 'line strong' : 'line'}>
      <dt>{label}</dt>
      <dd>
        <bdi className="money">{showEuro(amount)}</bdi>
      </dd>
    </div>
  );
}

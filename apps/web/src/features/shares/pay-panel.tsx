import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare } from '../../lib/contract-shares';
import { cooperativeQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { CopyIcon } from '../../ui/icons';
import { Loaded } from '../../ui/loaded';
import { QrCode } from '../../ui/qr-code';
import { useToast } from '../../ui/toast';
import { inWords, isAbove } from './amounts';
import { epcText } from './epc';

/** What is asked now: what is due, else the next term, else all that is open. */
export const amountToPay = ({ due, next_term, unpaid }: MemberShare): string =>
  isAbove(due) ? due : (next_term?.open ?? unpaid);

const inFours = (text: string): string => text.replaceAll(' ', '').replace(/(.{4})(?=.)/g, '$1 ');

/** Everything a transfer needs: amount, account, reference, and the same to scan. */
export function PayPanel({ share }: { share: MemberShare }): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(cooperativeQuery(useHere()));
  const amount = amountToPay(share);
  const reference = inFours(share.payment_reference);
  return (
    <Loaded query={query}>
      {({ iban, legal_name }) => (
        <div className="stack pay-panel">
          <p>{t('shares.pay_how', { amount: inWords(amount) })}</p>
          <ul className="lines">
            <Copied label={t('shares.pay_reference')} text={reference} copy={share.payment_reference} />
            {iban ? <Copied label={t('shares.pay_iban')} text={inFours(iban)} copy={iban} /> : null}
            <li className="line told-line">
              <span>
                <span className="soft own-line">{t('shares.pay_name')}</span>
                {legal_name}
              </span>
            </li>
          </ul>
          {iban ? (
            <figure className="scan">
              <QrCode
                text={epcText({ name: legal_name, iban, amount, reference })}
                label={t('shares.pay_code', { amount: inWords(amount) })}
              />
              <figcaption className="small soft">{t('shares.pay_scan')}</figcaption>
            </figure>
          ) : (
            <p className="soft">{t('shares.pay_no_iban')}</p>
          )}
        </div>
      )}
    </Loaded>
  );
}

function Copied({ label, text, copy }: { label: string; text: string; copy: string }): ReactElement {
  const { t } = useTranslation();
  const say = useToast();
  const take = async (): Promise<void> => {
    await navigator.clipboard.writeText(copy);
    say(t('shares.copied', { what: label }));
  };
  return (
    <li className="line told-line">
      <span>
        <span className="soft own-line">{label}</span>
        <bdi className="money strong">{text}</bdi>
      </span>
      <Button kind="row" aria-label={t('shares.copy', { what: label })} onClick={() => void take()}>
        <Icon of={CopyIcon} weight="bold" />
        {t('shares.copy_short')}
      </Button>
    </li>
  );
}

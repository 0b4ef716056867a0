import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { blockersOf, type InvoiceDetail } from '../../lib/contract-invoicing';
import { remove, send } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Euro } from '../../ui/money';
import { ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import { CreditDialog } from './credit-dialog';

type Asked = 'finalise' | 'delete' | 'credit' | null;

export function InvoiceActs({ invoice }: { invoice: InvoiceDetail }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const navigate = useNavigate();
  const [asked, ask] = useState<Asked>(null);
  const path = `${here.api}/invoices/${invoice.invoice_id}`;
  const finalise = useAct(
    (version: number, idempotencyKey) =>
      send<InvoiceDetail>('POST', `${path}/finalisation`, { version, idempotencyKey, body: {} }),
    (final) => {
      ask(null);
      say(t('invoice.finalised', { number: final.number }));
    },
  );
  const drop = useAct(
    (version: number) => remove(path, version),
    () => {
      say(t('invoice.deleted'));
      void navigate({
        to: '/c/$cooperativeId/facturen',
        params: { cooperativeId: here.cooperative_id },
        search: { stand: 'concept' },
      });
    },
  );
  if (invoice.state === 'final') {
    return (
      <div className="actbar">
        <div className="end">
          {invoice.kind === 'invoice' ? <Button onClick={() => ask('credit')}>{t('invoice.credit')}</Button> : null}
        </div>
        <CreditDialog invoice={invoice} open={asked === 'credit'} onClose={() => ask(null)} />
      </div>
    );
  }
  return (
    <div className="actbar">
      <Button kind="quiet" onClick={() => ask('delete')}>
        {t('invoice.delete')}
      </Button>
      <div className="end">
        <Button kind="main" blocked={blockersOf(invoice)[0]?.detail ?? null} onClick={() => ask('finalise')}>
          {t('invoice.make_final')}
        </Button>
      </div>
      <ConfirmDialog
        open={asked === 'finalise'}
        title={t('invoice.finalise_title', { count: 1 })}
        act={t('invoice.make_final')}
        busy={finalise.busy}
        onAct={() => finalise.run(invoice.version)}
        onClose={() => ask(null)}
      >
        <p>
          {invoice.customer_name}, <Euro>{invoice.total}</Euro>. {t('invoice.finalise_why', { count: 1 })}
        </p>
        <ProblemNote problem={finalise.problem} />
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'delete'}
        title={t('invoice.delete_title')}
        act={t('invoice.delete')}
        danger
        busy={drop.busy}
        onAct={() => drop.run(invoice.version)}
        onClose={() => ask(null)}
      >
        <p>{t('invoice.delete_why')}</p>
        <ProblemNote problem={drop.problem} />
      </ConfirmDialog>
    </div>
  );
}

import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import { post, send } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Note, ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import type { Mandate } from './contract';
import { reasonOf } from './returned-orders';
import { paperForm } from './new-mandate-dialog';

const CODE = /^[A-Z]{2}\d{2}$/;

/** One mandate: what was signed, how far it goes, and its end. */
export function MandateDialog({ mandate, onClose }: { mandate: Mandate; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [ending, end] = useState(false);
  const path = `${here.api}/mandates/${mandate.mandate_id}`;
  const keeps = here.may('bank', 'bookkeeper');
  const why = whyOf(mandate.state_reason, t);
  if (ending) return <EndDialog mandate={mandate} path={path} onClose={onClose} />;
  return (
    <Dialog open title={mandate.party_name} onClose={onClose}>
      {mandate.state === 'active' ? null : (
        <Note>
          {t(`banking.mandate_${mandate.state}_on`, {
            day: mandate.state_on === null ? '' : fullDate(mandate.state_on),
          })}
          {why === '' ? '' : ` ${why}.`}
        </Note>
      )}
      <dl className="facts">
        <dt>{t('banking.mandate_reference')}</dt>
        <dd>{mandate.reference}</dd>
        <dt>{t('banking.account')}</dt>
        <dd>
          {mandate.iban}
          <div className="small soft">{mandate.holder_name}</div>
        </dd>
        <dt>{t('banking.mandate_since')}</dt>
        <dd>
          {fullDate(mandate.signed_on)}, {t(`banking.signed_${mandate.signed_how}`)}
        </dd>
        <dt>{t('banking.mandate_used')}</dt>
        <dd>
          {mandate.last_collected_on === null ? t('banking.mandate_unused') : fullDate(mandate.last_collected_on)}
        </dd>
        {mandate.state === 'ended' ? null : (
          <>
            <dt>{t('banking.mandate_until')}</dt>
            <dd>{fullDate(mandate.lapses_on)}</dd>
          </>
        )}
      </dl>
      <p className="set gap">
        <a className="button second" href={`${path}/document`} target="_blank" rel="noreferrer">
          {t('banking.mandate_text')}
        </a>
        {mandate.has_paper ? (
          <a className="button second" href={`${path}/paper`}>
            {t('banking.mandate_paper')}
          </a>
        ) : null}
        {keeps && mandate.signed_how === 'on_paper' ? <PaperUpload mandate={mandate} path={path} /> : null}
      </p>
      <div className="set end">
        {keeps && mandate.state !== 'ended' ? (
          <Button kind="quiet" onClick={() => end(true)}>
            {t('banking.mandate_end')}
          </Button>
        ) : null}
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}

/** A code of the bank or of the office in words, or what somebody wrote. */
function whyOf(reason: string, t: (key: string, params?: Record<string, unknown>) => string): string {
  if (reason === 'lapsed') return t('banking.mandate_lapsed');
  return CODE.test(reason) ? reasonOf(reason, t) : reason;
}

function PaperUpload({ mandate, path }: { mandate: Mandate; path: string }): ReactElement {
  const { t } = useTranslation();
  const say = useToast();
  const input = useRef<HTMLInputElement>(null);
  const act = useAct(
    (file: File) => send<void>('PUT', `${path}/paper`, { body: paperForm(file) }),
    () => say(t('banking.mandate_paper_kept')),
  );
  return (
    <>
      <ProblemNote problem={act.problem} />
      <input
        ref={input}
        className="sr"
        type="file"
        accept="application/pdf,image/png,image/jpeg"
        aria-label={t('banking.mandate_paper_add')}
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) act.run(file);
          event.target.value = '';
        }}
      />
      <Button busy={act.busy} onClick={() => input.current?.click()}>
        {t(mandate.has_paper ? 'banking.mandate_paper_again' : 'banking.mandate_paper_add')}
      </Button>
    </>
  );
}

function EndDialog({ mandate, path, onClose }: { mandate: Mandate; path: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const say = useToast();
  const [fault, setFault] = useState<string>();
  const act = useAct(
    (reason: string) => post<unknown>(`${path}/end`, { reason }),
    () => {
      say(t('banking.mandate_has_ended', { name: mandate.party_name }));
      onClose();
    },
  );
  return (
    <Dialog open title={t('banking.mandate_end_of', { name: mandate.party_name })} onClose={onClose}>
      <Form
        problem={act.problem}
        onSubmit={({ reason = '' }) => {
          setFault(reason.trim() === '' ? t('banking.mandate_end_missing') : undefined);
          if (reason.trim() !== '') act.run(reason.trim());
        }}
      >
        <p>{t('banking.mandate_end_why')}</p>
        <TextField
          name="reason"
          label={t('banking.mandate_end_reason')}
          fault={fault}
          maxLength={200}
          autoComplete="off"
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="danger" type="submit" busy={act.busy}>
            {t('banking.mandate_end')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

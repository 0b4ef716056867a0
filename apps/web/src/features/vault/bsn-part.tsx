import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/api.gen';
import { dateAndTime } from '../../lib/dates';
import { post, put, remove } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';

type MaskedBsn = components['schemas']['MaskedBsnView'];
type Bsn = components['schemas']['BsnView'];
type Open = 'look' | 'put' | 'delete' | null;

/** The citizen service number of a member: masked, and only where the law asks for it. */
export function BsnPart({ memberId }: { memberId: string }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const allowed = here.can('bookkeeper') && (!here.grant || here.grant.scope.some(({ area }) => area === 'bsn'));
  const query = useQuery({ ...oneQuery<MaskedBsn>(here, `bsn/${memberId}`), enabled: allowed });
  const [open, setOpen] = useState<Open>(null);
  const known = query.data;
  if (!allowed || !known || (known.masked === null && known.grounds.length === 0)) return null;
  const close = () => setOpen(null);
  return (
    <section className="section" aria-labelledby="bsn">
      <h2 id="bsn">{t('bsn.title')}</h2>
      {known.masked ? (
        <>
          <p className="number">{known.masked}</p>
          <p className="soft small">
            {t(`bsn.ground_${known.ground ?? 'wages'}`)}. {t('bsn.since', { time: dateAndTime(known.stored_at ?? '') })}
          </p>
        </>
      ) : (
        <p className="soft">{t('bsn.none')}</p>
      )}
      <p className="set">
        {known.masked ? (
          <Button kind="row" onClick={() => setOpen('look')}>
            {t('bsn.look')}
          </Button>
        ) : null}
        <Button kind="row" onClick={() => setOpen('put')}>
          {known.masked ? t('ui.edit') : t('bsn.add')}
        </Button>
        {known.masked ? (
          <Button kind="row" onClick={() => setOpen('delete')}>
            {t('ui.remove')}
          </Button>
        ) : null}
      </p>
      <LookDialog path={`${here.api}/bsn/${memberId}`} open={open === 'look'} onClose={close} />
      <PutDialog path={`${here.api}/bsn/${memberId}`} known={known} open={open === 'put'} onClose={close} />
      <DeleteDialog path={`${here.api}/bsn/${memberId}`} open={open === 'delete'} onClose={close} />
    </section>
  );
}

interface Props {
  path: string;
  open: boolean;
  onClose: () => void;
}

/** Asks why before it shows the number; the reason goes into the log. */
function LookDialog({ path, open, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const [seen, see] = useState<string | null>(null);
  const act = useAct(
    ({ reason = '' }: Values) => post<Bsn>(`${path}/looks`, { reason }),
    ({ bsn }) => see(bsn),
  );
  const close = () => {
    see(null);
    onClose();
  };
  return (
    <Dialog open={open} title={t('bsn.look_title')} onClose={close}>
      {seen ? (
        <div className="stack">
          <p className="number strong">{seen}</p>
          <div className="set end">
            <Button kind="main" onClick={close}>
              {t('bsn.done')}
            </Button>
          </div>
        </div>
      ) : (
        <Form problem={act.problem} onSubmit={act.run}>
          <p>{t('bsn.look_why')}</p>
          <TextField
            name="reason"
            label={t('bsn.reason')}
            hint={t('bsn.reason_hint')}
            maxLength={200}
            autoComplete="off"
          />
          <div className="set end">
            <Button onClick={close}>{t('ui.cancel')}</Button>
            <Button kind="main" type="submit" busy={act.busy}>
              {t('bsn.look')}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

function PutDialog({ path, known, open, onClose }: Props & { known: MaskedBsn }): ReactElement {
  const { t } = useTranslation();
  const say = useToast();
  const act = useAct(
    ({ bsn = '', ground = '' }: Values) => put<MaskedBsn>(path, { bsn, ground }),
    () => {
      say(t('ui.saved'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('bsn.title')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <TextField
          name="bsn"
          label={t('bsn.number')}
          hint={t('bsn.number_hint')}
          inputMode="numeric"
          maxLength={11}
          autoComplete="off"
        />
        <SelectField
          name="ground"
          label={t('bsn.ground')}
          defaultValue={known.ground ?? undefined}
          options={known.grounds.map((ground) => ({ value: ground, label: t(`bsn.ground_${ground}`) }))}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('ui.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function DeleteDialog({ path, open, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const act = useAct(() => remove(path), onClose);
  return (
    <ConfirmDialog
      open={open}
      title={t('bsn.delete_title')}
      act={t('ui.remove')}
      danger
      busy={act.busy}
      onAct={() => act.run(undefined)}
      onClose={onClose}
    >
      <p>{t('bsn.delete_why')}</p>
      <ProblemNote problem={act.problem} />
    </ConfirmDialog>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAndTime } from '../../lib/dates';
import { post, remove } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Loaded } from '../../ui/loaded';
import { Note, ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import { Framed } from './framed';

/** A secret address for one's own calendar program; shown once, taken back at any time. */
export function CalendarPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [address, setAddress] = useState<string | null>(null);
  const query = useQuery({
    ...oneQuery<{ created_at: string | null }>(here, 'calendar-feeds'),
    enabled: here.member_id !== null,
  });
  const make = useAct(
    (_: null) => post<{ address: string }>(`${here.api}/calendar-feeds`),
    (made) => setAddress(made.address),
  );
  const revoke = useAct(
    (_: null) => remove(`${here.api}/calendar-feeds`),
    () => {
      setAddress(null);
      say(t('calendar.revoked'));
    },
  );
  return (
    <Framed title={t('calendar.title')}>
      <p className="lead">{t('calendar.lead')}</p>
      {here.member_id === null ? (
        <p>{t('mine.no_member')}</p>
      ) : (
        <Loaded query={query}>
          {({ created_at }) => (
            <div className="stack sheetform">
              <ProblemNote problem={make.problem ?? revoke.problem} />
              {address === null ? null : (
                <>
                  <Note>{t('calendar.once')}</Note>
                  <TextField
                    name="address"
                    label={t('calendar.address')}
                    value={address}
                    readOnly
                    onFocus={(event) => event.target.select()}
                  />
                  <Button
                    onClick={() => void navigator.clipboard.writeText(address).then(() => say(t('calendar.copied')))}
                  >
                    {t('calendar.copy')}
                  </Button>
                </>
              )}
              <p className="soft">
                {created_at === null ? t('calendar.none') : t('calendar.since', { when: dateAndTime(created_at) })}
              </p>
              <div className="set">
                <Button kind={address === null ? 'main' : 'second'} busy={make.busy} onClick={() => make.run(null)}>
                  {created_at === null ? t('calendar.make') : t('calendar.renew')}
                </Button>
                {created_at === null ? null : (
                  <Button kind="danger" busy={revoke.busy} onClick={() => revoke.run(null)}>
                    {t('calendar.revoke')}
                  </Button>
                )}
              </div>
            </div>
          )}
        </Loaded>
      )}
    </Framed>
  );
}

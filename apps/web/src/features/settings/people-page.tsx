import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../lib/contract';
import type { PaperCode } from '../../lib/contract-security';
import { post, remove } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { FactorResetDialog } from './factor-reset-dialog';
import { PaperDialog, PaperSheet } from './paper-dialog';
import { PersonDialog } from './person-dialog';
import { SettingsCrumb } from './settings-crumb';

/** Who can sign in here and what each may do. */
export function PeoplePage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const query = useQuery(oneQuery<{ items: Person[] }>(here, 'people'));
  const [open, setOpen] = useState<Person | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Person | null>(null);
  const [lost, setLost] = useState<Person | null>(null);
  const [papering, setPapering] = useState(false);
  const [sheet, setSheet] = useState<PaperCode | null>(null);
  const renew = useAct((loginId: string) => post<PaperCode>(`${here.api}/people/${loginId}/paper-code`), setSheet);
  const drop = useAct(
    (loginId: string) => remove(`${here.api}/people/${loginId}`),
    () => {
      setLeaving(null);
      say(t('people.removed'));
    },
  );
  const mayLose = ({ has_mail, login_id, state }: Person): boolean =>
    has_mail && state === 'active' && login_id !== here.session.login.login_id;
  return (
    <>
      <Title
        crumb={<SettingsCrumb />}
        end={
          <span className="set">
            <Button onClick={() => setPapering(true)}>{t('people.paper')}</Button>
            <Button kind="main" onClick={() => setOpen('new')}>
              {t('people.invite')}
            </Button>
          </span>
        }
      >
        {t('settings.place_people')}
      </Title>
      <p className="lead">{t('people.lead')}</p>
      <ProblemNote problem={renew.problem} />
      <Loaded query={query}>
        {({ items }) => (
          <table className="table quiet">
            <caption className="sr">{t('settings.place_people')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('member.name')}</th>
                <th scope="col" className="spare">
                  {t('session.address')}
                </th>
                <th scope="col">{t('people.roles')}</th>
                <th scope="col" className="spare">
                  {t('ui.state')}
                </th>
                <th scope="col">
                  <span className="sr">{t('ui.edit')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.login_id}>
                  <th scope="row" className="who">
                    {one.display_name}
                    {one.state === 'active' ? null : <small className="under">{t(`people.state_${one.state}`)}</small>}
                  </th>
                  <td className="spare">{one.address}</td>
                  <td>{one.roles.map((role) => t(`role.${role}`)).join(', ')}</td>
                  <td className="spare">
                    <State kind={one.state === 'active' ? 'done' : 'busy'}>{t(`people.state_${one.state}`)}</State>
                  </td>
                  <td className="act">
                    <span className="row-acts">
                      {one.address.includes('@') ? null : (
                        <Button kind="row" busy={renew.busy} onClick={() => renew.run(one.login_id)}>
                          {t('people.paper_again')}
                        </Button>
                      )}
                      {here.can('board') ? (
                        <Button kind="row" onClick={() => setOpen(one)}>
                          {t('ui.edit')}
                        </Button>
                      ) : null}
                      {here.can('board') && one.login_id !== here.session.login.login_id ? (
                        <Button kind="row" onClick={() => setLeaving(one)}>
                          {t('ui.remove')}
                        </Button>
                      ) : null}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
      <PersonDialog
        key={open === null || open === 'new' ? 'new' : open.login_id}
        person={open}
        onClose={() => setOpen(null)}
        onFactorLost={
          open !== null && open !== 'new' && mayLose(open)
            ? () => {
                setLost(open);
                setOpen(null);
              }
            : undefined
        }
      />
      <FactorResetDialog key={lost?.login_id ?? 'none'} person={lost} onClose={() => setLost(null)} />
      <PaperDialog
        open={papering}
        onMade={(paper) => {
          setPapering(false);
          setSheet(paper);
        }}
        onClose={() => setPapering(false)}
      />
      <PaperSheet paper={sheet} onClose={() => setSheet(null)} />
      <ConfirmDialog
        open={leaving !== null}
        title={t('people.remove_title', { name: leaving?.display_name ?? '' })}
        act={t('people.remove')}
        danger
        busy={drop.busy}
        onAct={() => leaving && drop.run(leaving.login_id)}
        onClose={() => setLeaving(null)}
      >
        <p>{t('people.remove_why')}</p>
        <ProblemNote problem={drop.problem} />
      </ConfirmDialog>
    </>
  );
}

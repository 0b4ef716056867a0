import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../lib/contract';
import { fullDate, today } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { TextField } from '../../ui/field';
import { Loaded } from '../../ui/loaded';
import { Note } from '../../ui/notes';
import { Title } from '../../ui/title';

/** The register as it was on a day: to look at, to print, to keep. */
export function RegisterPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [on, setOn] = useState(today());
  const query = useQuery({ ...oneQuery<Register>(here, 'register', { on }), enabled: on !== '' });
  const params = { cooperativeId: here.cooperative_id };
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/leden" params={params}>
            {t('nav.members')}
          </Link>
        }
      >
        {t('register.title')}
      </Title>
      <div className="columns gap sheetform">
        <TextField
          name="on"
          type="date"
          label={t('register.on')}
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
      </div>
      <p className="set gap">
        <a className="button main" href={`${here.api}/register/document?on=${on}`} target="_blank" rel="noreferrer">
          {t('register.print')}
        </a>
        <a className="button second" href={`${here.api}/register/table?on=${on}`}>
          {t('register.table')}
        </a>
      </p>
      <Loaded query={query}>{(register) => <Rows register={register} />}</Loaded>
    </>
  );
}

function Rows({ register: { counts, rows, signals } }: { register: Register }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <>
      {signals.map((one) => (
        <Note key={one.code}>{one.detail}</Note>
      ))}
      <p className="lead">
        {[
          t('register.members', { count: counts.members }),
          t('register.candidates', { count: counts.candidates }),
          t('register.voting', { count: counts.voting }),
          counts.leaving > 0 ? t('register.leaving', { count: counts.leaving }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <table className="table quiet">
        <caption className="sr">{t('register.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('member.number')}
            </th>
            <th scope="col">{t('member.name')}</th>
            <th scope="col" className="spare">
              {t('member.joined_on')}
            </th>
            <th scope="col" className="num">
              {t('register.votes')}
            </th>
            <th scope="col">{t('ui.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.member_id}>
              <td className="num">{one.number}</td>
              <th scope="row" className="who">
                <Link
                  to="/c/$cooperativeId/leden/$memberId"
                  params={{ cooperativeId: here.cooperative_id, memberId: one.member_id }}
                >
                  {one.given_name} {one.family_name}
                </Link>
              </th>
              <td className="spare">{fullDate(one.joined_on)}</td>
              <td className="num">{one.votes}</td>
              <td>
                {t(`member.status_${one.status}`)}
                {one.ended_on ? ` ${t('course.until', { date: fullDate(one.ended_on) })}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

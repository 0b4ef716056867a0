import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../shared/language-switch';
import { OwnFrame } from '../../shared/own-frame';
import type { Member } from '../../lib/contract';
import { spokenDate } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Loaded } from '../../ui/loaded';
import { SchoolHoursPart } from './school-hours';
import { OwnMembership } from './own-membership';
import { OwnLoansLink } from '../loans/own-loans-link';
import { OwnProfitLink } from '../profit/own-profit-link';
import { MyPrivacy } from '../privacy/my-privacy';

/** What the co-operative has written down about you. */
export function MinePage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const params = { cooperativeId: here.cooperative_id };
  const query = useQuery({
    ...oneQuery<Member>(here, `members/${here.member_id ?? ''}`),
    enabled: here.member_id !== null,
  });
  return (
    <OwnFrame title={t('mine.title')} lead={t('mine.say', { cooperative: here.name })} back="/c/$cooperativeId/thuis">
      <div className="block">
        {here.member_id === null ? (
          <p>{t('mine.no_member')}</p>
        ) : (
          <Loaded query={query}>{(member) => <Facts member={member} />}</Loaded>
        )}
      </div>
      <nav className="in set" aria-label={t('mine.also')}>
        <OwnLoansLink />
        <OwnProfitLink />
        <Link className="button second" to="/c/$cooperativeId/beveiliging" params={params}>
          {t('security.title')}
        </Link>
        {here.member_id === null ? null : (
          <Link className="button second" to="/c/$cooperativeId/agenda" params={params}>
            {t('week.to_calendar')}
          </Link>
        )}
      </nav>
      {here.member_id === null ? null : <SchoolHoursPart memberId={here.member_id} className="block" />}
      {here.member_id === null ? null : <OwnMembership memberId={here.member_id} />}
      {here.grant ? null : <MyPrivacy />}
      <div className="in set">
        <LanguageSwitch />
      </div>
    </OwnFrame>
  );
}

function Facts({ member }: { member: Member }): ReactElement {
  const { t } = useTranslation();
  const rows: [string, string | null][] = [
    [t('member.name'), `${member.given_name} ${member.family_name}`],
    [t('member.number'), String(member.number)],
    [t('member.joined_on'), spokenDate(member.joined_on) + ` ${member.joined_on.slice(0, 4)}`],
    ...(member.ended_on
      ? [[t('member.last_day'), `${spokenDate(member.ended_on)} ${member.ended_on.slice(0, 4)}`] as [string, string]]
      : []),
    [
      t('mine.address'),
      [
        `${member.street ?? ''} ${member.house_number ?? ''}`.trim(),
        `${member.postal_code ?? ''} ${member.city ?? ''}`.trim(),
      ]
        .filter(Boolean)
        .join(', '),
    ],
    [t('member.email'), member.email],
    [t('member.phone'), member.phone],
  ];
  return (
    <ul className="lines">
      {rows.map(([name, value]) => (
        <li className="line" key={name}>
          <span className="soft">{name}</span>
          <bdi dir={/^[\d +-]+$/.test(value ?? '') ? 'ltr' : 'auto'}>{value || t('mine.unknown')}</bdi>
        </li>
      ))}
    </ul>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CooperativeSwitch } from '../../shared/cooperative-switch';
import { LanguageSwitch } from '../../shared/language-switch';
import { Freshness } from '../../shared/freshness';
import { OutboxNote } from '../../shared/outbox-note';
import { ReadAloud } from '../../shared/read-aloud';
import { SignOutButton } from '../../shared/sign-out';
import { addDays, dayName, mondayOf, spokenDate, today, weekNumber } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { weekQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { usePageTitle } from '../../lib/titles';
import { Icon } from '../../ui/icon';
import { BuildingsIcon, CaretRightIcon, ClockIcon, IdentificationCardIcon } from '../../ui/icons';
import { Mark } from '../../ui/mark';
import { HoursNotices } from '../hours/hours-notices';
import { mondayOfRejected, YourTurn } from './your-turn';

/** The only hub of a member: whose turn it is, and at most five tiles. */
export function HomePage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const params = { cooperativeId: here.cooperative_id };
  const monday = mondayOf(today());
  const week = useQuery({ ...weekQuery(here, monday), enabled: here.member_id !== null });
  const before = useQuery({
    ...weekQuery(here, addDays(monday, -7)),
    enabled: here.member_id !== null,
  });
  usePageTitle(t('home.title'));
  const day = dayName(today());
  return (
    <div className="phone">
      <header className="door">
        <div className="top">
          <Mark />
          <CooperativeSwitch />
          <LanguageSwitch />
        </div>
        <h1 className="display">{t('home.hello', { name: here.display_name.split(' ')[0] })}</h1>
        <p>{`${day.charAt(0).toUpperCase()}${day.slice(1)} ${spokenDate(today())}`}</p>
        <ReadAloud />
      </header>
      <main id="work">
        <Freshness />
        <OutboxNote here={here} />
        <YourTurn week={week.data} before={before.data} />
        <HoursNotices here={here} told={[week.data, before.data].flatMap(mondayOfRejected)} />
        <nav aria-label={t('shell.main_menu')}>
          <ul className="bells">
            <li>
              <Link to="/c/$cooperativeId/uren" params={params}>
                <Icon of={ClockIcon} />
                <span>
                  <b>{t('nav.hours')}</b>
                  <span className="sub">
                    {week.data
                      ? t('home.hours', { number: weekNumber(monday), hours: showMinutes(week.data.minutes) })
                      : t('week.number', { number: weekNumber(monday) })}
                  </span>
                </span>
                <Icon of={CaretRightIcon} weight="bold" className="go turns" />
              </Link>
            </li>
            {here.member_id === null ? null : (
              <li>
                <Link to="/c/$cooperativeId/mijn-aandeel" params={params}>
                  <Icon of={BuildingsIcon} />
                  <span>
                    <b>{t('home.my_share')}</b>
                    <span className="sub">{t('home.share')}</span>
                  </span>
                  <Icon of={CaretRightIcon} weight="bold" className="go turns" />
                </Link>
              </li>
            )}
            <li>
              <Link to="/c/$cooperativeId/mijn-gegevens" params={params}>
                <Icon of={IdentificationCardIcon} />
                <span>
                  <b>{t('mine.title')}</b>
                  <span className="sub">{t('home.mine')}</span>
                </span>
                <Icon of={CaretRightIcon} weight="bold" className="go turns" />
              </Link>
            </li>
          </ul>
        </nav>
      </main>
      <footer className="help">
        <SignOutButton kind="quiet" />
      </footer>
    </div>
  );
}

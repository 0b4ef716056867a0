import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { Icon } from '../../ui/icon';
import { CaretRightIcon } from '../../ui/icons';
import { Title } from '../../ui/title';
import { SETTINGS } from './settings-places';

/** Everything that can be arranged, in a few groups; each opens a page of its own. */
export function SettingsHome(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const params = { cooperativeId: here.cooperative_id };
  return (
    <>
      <Title>{t('nav.settings')}</Title>
      {SETTINGS.map(({ group, places }) => ({
        group,
        mine: places.filter((place) => here.can(...place.for) && here.covers(place.areas ?? [])),
      }))
        .filter(({ mine }) => mine.length > 0)
        .map(({ group, mine }) => (
          <section className="places" key={group} aria-labelledby={`settings-${group}`}>
            <h2 id={`settings-${group}`}>{t(`settings.group_${group}`)}</h2>
            <ul>
              {mine.map((place) => (
                <li key={place.to}>
                  <Link to={place.to} params={params}>
                    <span>
                      <b>{t(`settings.place_${place.word}`)}</b>
                      <span className="sub">{t(`settings.place_${place.word}_sub`)}</span>
                    </span>
                    <Icon of={CaretRightIcon} className="turns" />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

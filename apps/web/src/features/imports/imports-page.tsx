import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Icon } from '../../ui/icon';
import { CaretRightIcon } from '../../ui/icons';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { SettingsCrumb } from '../settings/settings-crumb';
import type { Kind } from './contract';
import { EarlierImports } from './earlier-imports';

/** The order in which they build on each other: a project names a customer, hours name a project. */
const ORDER = ['members', 'shares', 'relations', 'projects', 'rates', 'opening_hours', 'hours'];
const placeOf = ({ kind }: Kind): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);

/** Everything that can come from another program, in the order to do it. */
export function ImportsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<{ items: Kind[] }>(here, 'imports/kinds'));
  const params = { cooperativeId: here.cooperative_id };
  return (
    <>
      <Title crumb={<SettingsCrumb />}>{t('imports.title')}</Title>
      <p className="lead">{t('imports.all_lead')}</p>
      <Loaded query={query}>
        {({ items }) => (
          <div className="places">
            <ol>
              {[...items]
                .sort((a, b) => placeOf(a) - placeOf(b))
                .map(({ kind, title }) => (
                  <li key={kind}>
                    <Link to="/c/$cooperativeId/overzetten/$kind" params={{ ...params, kind }}>
                      <span>
                        <b>{title}</b>
                        <span className="sub">{t(`imports.about_${kind}`, { defaultValue: '' })}</span>
                      </span>
                      <Icon of={CaretRightIcon} className="turns" />
                    </Link>
                  </li>
                ))}
            </ol>
          </div>
        )}
      </Loaded>
      <EarlierImports />
    </>
  );
}

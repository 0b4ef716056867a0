import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSetting, Articles, ArticlesHistory } from '../../lib/contract';
import { fullDate } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { SettingsCrumb } from '../settings/settings-crumb';
import { SettingDialog } from './setting-dialog';

const GROUPS = ['identity', 'votes', 'meeting', 'majorities', 'board', 'admission', 'exit', 'share', 'profit'] as const;

/** What the articles say, in plain words, beside what the law allows. */
export function ArticlesPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<Articles>(here, 'articles'));
  const [open, setOpen] = useState<ArticleSetting | null>(null);
  return (
    <>
      <Title crumb={<SettingsCrumb />}>{t('articles.title')}</Title>
      <p className="lead">{t('articles.lead')}</p>
      <Loaded query={query}>
        {({ settings }) => (
          <>
            {GROUPS.map((group) => (
              <Group
                key={group}
                group={group}
                settings={settings.filter((one) => one.group === group)}
                onOpen={setOpen}
              />
            ))}
          </>
        )}
      </Loaded>
      <History />
      <SettingDialog key={open?.setting ?? 'none'} setting={open} onClose={() => setOpen(null)} />
    </>
  );
}

interface GroupProps {
  group: (typeof GROUPS)[number];
  settings: readonly ArticleSetting[];
  onOpen: (setting: ArticleSetting) => void;
}

function Group({ group, onOpen, settings }: GroupProps): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <section className="section">
      <h2>{t(`articles.group_${group}`)}</h2>
      <table className="answers table quiet">
        <caption className="sr">{t(`articles.group_${group}`)}</caption>
        <thead className="sr">
          <tr>
            <th scope="col">{t('articles.setting')}</th>
            <th scope="col">{t('articles.value')}</th>
            <th scope="col">{t('ui.edit')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.map((one) => (
            <tr key={one.setting}>
              <th scope="row">
                {one.name}
                <span className="soft small own-line">{one.law}</span>
              </th>
              <td>
                {one.reads || t('ui.none')}
                <span className="soft small own-line">
                  {one.recorded ? one.clause || t('articles.recorded') : t('articles.standard')}
                </span>
              </td>
              <td className="act">
                {here.can('board') ? (
                  <Button kind="row" onClick={() => onOpen(one)} aria-label={`${t('ui.edit')}: ${one.name}`}>
                    {t('ui.edit')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function History(): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const { data } = useQuery(oneQuery<ArticlesHistory>(here, 'articles/history'));
  if (!data || data.items.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('articles.history')}</h2>
      <ul className="lines">
        {data.items.map((version) => (
          <li className="line" key={version.articles_id}>
            <span>
              {t('articles.from', { date: fullDate(version.valid_from) })}
              {version.clause ? <span className="soft"> · {version.clause}</span> : null}
            </span>
            <span className="soft">{version.changes.map((one) => `${one.name}: ${one.reads}`).join('; ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

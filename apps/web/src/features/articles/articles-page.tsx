import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSetting, Articles, ArticlesHistory } from '../../lib/contract';
import { fullDate } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { CaretRightIcon } from '../../ui/icons';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { SettingsCrumb } from '../settings/settings-crumb';
import { applying, matching } from './shown-settings';
import { SettingDialog } from './setting-dialog';

const GROUPS = ['identity', 'votes', 'meeting', 'majorities', 'board', 'admission', 'exit', 'share', 'profit'] as const;

/** What the articles say, in plain words, beside what the law allows. */
export function ArticlesPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<Articles>(here, 'articles'));
  const [sought, seek] = useState('');
  const [open, setOpen] = useState<ArticleSetting | null>(null);
  return (
    <>
      <Title crumb={<SettingsCrumb />}>{t('articles.title')}</Title>
      <p className="lead">{t('articles.lead')}</p>
      <Loaded query={query}>
        {({ settings }) => {
          const shown = matching(applying(settings), sought);
          return (
            <>
              <TextField
                name="search"
                type="search"
                label={t('articles.search')}
                value={sought}
                onChange={(event) => seek(event.target.value)}
              />
              <p className="sr" role="status">
                {sought === '' ? '' : t('articles.count', { count: shown.length })}
              </p>
              {shown.length === 0 ? <p className="soft set gap">{t('articles.found_none', { text: sought })}</p> : null}
              {GROUPS.map((group) => (
                <Group
                  key={group}
                  group={group}
                  sought={sought !== ''}
                  settings={shown.filter((one) => one.group === group)}
                  onOpen={setOpen}
                />
              ))}
            </>
          );
        }}
      </Loaded>
      <History />
      <SettingDialog key={open?.setting ?? 'none'} setting={open} onClose={() => setOpen(null)} />
    </>
  );
}

interface GroupProps {
  group: (typeof GROUPS)[number];
  /** Somebody looks for something: what is found stands open. */
  sought: boolean;
  settings: readonly ArticleSetting[];
  onOpen: (setting: ArticleSetting) => void;
}

function Group({ group, onOpen, settings, sought }: GroupProps): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  if (settings.length === 0) return null;
  return (
    <details className="articles-group" key={String(sought)} open={sought}>
      <summary className="line">
        <Icon of={CaretRightIcon} weight="bold" className="turns" />
        <h2>{t(`articles.group_${group}`)}</h2>
        <span className="soft">{t('articles.count', { count: settings.length })}</span>
      </summary>
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
    </details>
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

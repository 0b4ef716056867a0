import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedName, Preview } from './contract';

interface Props {
  list: string;
  preview: Preview;
  answerOf: (name: AskedName) => string;
  onAnswer: (name: AskedName, answer: string) => void;
}

/** The unknown names of one list, each with what it can stand for. */
export function NamesTable({ list, preview, answerOf, onAnswer }: Props): ReactElement {
  const { t } = useTranslation();
  const names = preview.names.filter((name) => name.list === list);
  const timed = names.some((name) => name.hours !== null);
  return (
    <table className="table names">
      <thead>
        <tr>
          <th scope="col">{t(`imports.name_${list}`, { defaultValue: t('imports.name') })}</th>
          <th scope="col" className="num">
            {t('import.lines')}
          </th>
          {timed ? (
            <th scope="col" className="num">
              {t('nav.hours')}
            </th>
          ) : null}
          <th scope="col">{t('import.stands_for')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name.key}>
            <th scope="row" className="who">
              {name.name || t('import.no_name')}
            </th>
            <td className="num">{name.rows}</td>
            {timed ? <td className="num">{name.hours}</td> : null}
            <td>
              <select
                aria-label={t('import.who_is', { name: name.name || t('import.no_name') })}
                value={answerOf(name)}
                onChange={(event) => onAnswer(name, event.target.value)}
              >
                <option value="skip">{t('import.leave_out')}</option>
                {name.makes === null ? null : (
                  <option value="create">{t(`imports.create_${list}`, { name: name.makes })}</option>
                )}
                {optionsOf(preview, name).map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.name}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What looks like the name stands first. */
function optionsOf(preview: Preview, name: AskedName): { id: string; name: string }[] {
  const near = name.suggestions.map((one) => one.id);
  const all = preview.options.find((one) => one.list === name.list)?.items ?? [];
  return [...name.suggestions, ...all.filter((one) => !near.includes(one.id))];
}

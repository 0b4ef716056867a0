import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { AskedName, Chosen, Preview } from './contract';

interface Props {
  preview: Preview;
  busy: boolean;
  onDone: (answers: Chosen['answers']) => void;
}

/** Names of the file that stand for nobody here yet. */
export function NamesStep({ preview, busy, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<Chosen['answers']>(() => proposals(preview));
  const answerOf = (name: AskedName): string => answers[name.list]?.[name.key] ?? 'skip';
  const open = preview.names.filter((name) => answerOf(name) === 'skip').length;
  return (
    <>
      <p className="lead">{t('import.names_lead')}</p>
      <table className="table names">
        <thead>
          <tr>
            <th scope="col">{t('imports.name')}</th>
            <th scope="col" className="num">
              {t('import.lines')}
            </th>
            <th scope="col">{t('import.stands_for')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.names.map((name) => (
            <tr key={`${name.list} ${name.key}`}>
              <th scope="row" className="who">
                {name.name}
              </th>
              <td className="num">{name.rows}</td>
              <td>
                <select
                  aria-label={t('import.who_is', { name: name.name })}
                  value={answerOf(name)}
                  onChange={(event) =>
                    setAnswers({ ...answers, [name.list]: { ...answers[name.list], [name.key]: event.target.value } })
                  }
                >
                  <option value="skip">{t('import.leave_out')}</option>
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
      <div className="actbar">
        <span className="small soft">{open > 0 ? t('import.left_out', { count: open }) : ''}</span>
        <div className="end">
          <Button kind="main" busy={busy} onClick={() => onDone(complete(preview, answers))}>
            {t('import.next')}
          </Button>
        </div>
      </div>
    </>
  );
}

/** What looks like the name stands first. */
function optionsOf(preview: Preview, name: AskedName): { id: string; name: string }[] {
  const near = name.suggestions.map((one) => one.id);
  const all = preview.options.find((one) => one.list === name.list)?.items ?? [];
  return [...name.suggestions, ...all.filter((one) => !near.includes(one.id))];
}

/** A single suggestion is a proposal; a person of whom there are more is never guessed. */
function proposals(preview: Preview): Chosen['answers'] {
  const answers: Chosen['answers'] = {};
  for (const name of preview.names) {
    const [first, second] = name.suggestions;
    const answer = name.answer ?? (first && !second && name.list !== 'members' ? first.id : undefined);
    if (answer) (answers[name.list] ??= {})[name.key] = answer;
  }
  return answers;
}

/** Every name has an answer from here on. */
function complete(preview: Preview, answers: Chosen['answers']): Chosen['answers'] {
  const full: Chosen['answers'] = {};
  for (const name of preview.names) {
    (full[name.list] ??= {})[name.key] = answers[name.list]?.[name.key] ?? 'skip';
  }
  return full;
}

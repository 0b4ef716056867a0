import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { AskedName, Chosen, Preview } from './contract';
import { NamesTable } from './names-table';

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
  const lists = [...new Set(preview.names.map((name) => name.list))];
  const open = preview.names.filter((name) => answerOf(name) === 'skip').length;
  return (
    <>
      <p className="lead">{t('import.names_lead')}</p>
      {lists.map((list) => (
        <NamesTable
          key={list}
          list={list}
          preview={preview}
          answerOf={answerOf}
          onAnswer={(name, answer) => setAnswers({ ...answers, [list]: { ...answers[list], [name.key]: answer } })}
        />
      ))}
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

/** A single suggestion is a proposal, and so is making what looks like nothing known; a person is never guessed. */
function proposals(preview: Preview): Chosen['answers'] {
  const answers: Chosen['answers'] = {};
  for (const name of preview.names) {
    const [first, second] = name.suggestions;
    const likely = first ? (second ? undefined : first.id) : name.makes ? 'create' : undefined;
    const answer = name.answer ?? (name.list === 'members' ? undefined : likely);
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

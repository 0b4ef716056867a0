import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportChange, ImportPreview } from '../../lib/contract';
import { put } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { EarlierImports } from './earlier-imports';
import { FileStep } from './file-step';
import { emptyAssignments, firstStep, unansweredCount, type Step } from './import-steps';
import { NamesStep } from './names-step';
import { Stepper } from './stepper';

/** File, columns, names, check: nothing becomes an hour before the last button. */
export function ImportPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [step, setStep] = useState<Step>('file');
  const [assignments, setAssignments] = useState(emptyAssignments);
  const change = useAct(
    (body: ImportChange) => put<ImportPreview>(`${here.api}/time-imports/${preview?.import_id ?? ''}/mapping`, body),
    (next, { assignments: answers }) => {
      setPreview(next);
      setAssignments(answers);
      setStep(unansweredCount(next, answers) > 0 ? 'names' : 'check');
    },
  );
  const restart = (): void => {
    setPreview(null);
    setAssignments(emptyAssignments);
    setStep('file');
  };
  return (
    <>
      <Title crumb={t('import.crumb')} {...(preview ? { aside: preview.file_name } : {})}>
        {t('import.title')}
      </Title>
      <Stepper step={step} preview={preview} onStep={(to) => preview && setStep(to)} />
      <ProblemNote problem={change.problem} />
      {step === 'file' || preview === null ? (
        <>
          <FileStep
            onPreview={(next) => {
              setPreview(next);
              setAssignments(emptyAssignments);
              setStep(firstStep(next));
            }}
          />
          <EarlierImports />
        </>
      ) : null}
      {preview && step === 'columns' ? (
        <ColumnsStep
          preview={preview}
          busy={change.busy}
          onDone={(mapping, settings) => change.run({ mapping, settings, assignments })}
        />
      ) : null}
      {preview && step === 'names' ? (
        <NamesStep
          preview={preview}
          known={assignments}
          busy={change.busy}
          onDone={(answers) =>
            change.run({ mapping: preview.mapping, settings: preview.settings, assignments: answers })
          }
        />
      ) : null}
      {preview && step === 'check' ? (
        <CheckStep preview={preview} onCommitted={restart} onBack={() => setStep('columns')} />
      ) : null}
    </>
  );
}

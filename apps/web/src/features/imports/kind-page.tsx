import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { CheckStep } from './check-step';
import { chosenIn, firstStep, openNames, type Chosen, type Kind, type Preview, type Step } from './contract';
import { EarlierImports } from './earlier-imports';
import { ImportStepper } from './import-stepper';
import { MapStep } from './map-step';
import { NamesStep } from './names-step';
import { UploadStep } from './upload-step';

/** One register filled from a file: file, columns, names, check. Nothing is kept before the last button. */
export function KindPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { kind } = useParams({ from: '/c/$cooperativeId/overzetten/$kind' });
  const { data } = useQuery(oneQuery<{ items: Kind[] }>(here, 'imports/kinds'));
  const [preview, setPreview] = useState<Preview | null>(null);
  const [added, setAdded] = useState<number[]>([]);
  const [step, setStep] = useState<Step>('file');
  const change = useAct(
    (body: Chosen) => put<Preview>(`${here.api}/imports/${preview?.import_id ?? ''}/mapping`, body),
    (next, { add_lines }) => {
      setPreview(next);
      setAdded(add_lines);
      if (step !== 'check') setStep(openNames(next).length > 0 ? 'names' : 'check');
    },
  );
  const say = (part: Partial<Chosen>): void => {
    if (preview) change.run({ ...chosenIn(preview), add_lines: added, ...part });
  };
  const restart = (): void => {
    setPreview(null);
    setAdded([]);
    setStep('file');
  };
  const title = data?.items.find((one) => one.kind === kind)?.title ?? '';
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/overzetten" params={{ cooperativeId: here.cooperative_id }}>
            {t('imports.title')}
          </Link>
        }
        {...(preview ? { aside: preview.file_name } : {})}
      >
        {t('imports.kind_title', { what: title })}
      </Title>
      <ImportStepper step={step} preview={preview} onStep={(to) => preview && setStep(to)} />
      <ProblemNote problem={change.problem} />
      {preview === null || step === 'file' ? (
        <>
          <UploadStep
            kind={kind}
            onPreview={(next) => {
              setPreview(next);
              setAdded([]);
              setStep(firstStep(next));
            }}
          />
          <EarlierImports kind={kind} />
        </>
      ) : null}
      {preview && step === 'columns' ? (
        <MapStep
          preview={preview}
          busy={change.busy}
          problem={change.problem}
          onDone={(mapping, settings) => say({ mapping, settings })}
        />
      ) : null}
      {preview && step === 'names' ? (
        <NamesStep preview={preview} busy={change.busy} onDone={(answers) => say({ answers })} />
      ) : null}
      {preview && step === 'check' ? (
        <CheckStep
          preview={preview}
          busy={change.busy}
          added={added}
          onAdd={(line, add) => say({ add_lines: add ? [...added, line] : added.filter((one) => one !== line) })}
          onDone={restart}
          onBack={() => setStep('columns')}
        />
      ) : null}
    </>
  );
}

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenDate, today } from '../../lib/dates';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Note } from '../../ui/notes';
import { Title } from '../../ui/title';
import type { Fact, FileNote } from './contract';
import { useCalculation } from './use-calculation';
import { WageViews } from './wage-views';
import { Waiting } from './waiting';

/** Signals of false self-employment from dated facts: for the file, never a verdict. */
export function NotePage(): ReactElement {
  const { t } = useTranslation();
  const [facts, setFacts] = useState<Fact[]>([]);
  const { result, problem, stale } = useCalculation<FileNote>('employment-file-notes', { on: today(), facts });
  const criteria = result ? allCriteria(result) : [];
  return (
    <>
      <Title aside={t('wage.nothing_stored')}>{t('wage.note_title')}</Title>
      <WageViews />
      <p className="lead">{t('wage.note_lead')}</p>
      <div className="split wage-split">
        <section aria-label={t('wage.asked')}>
          <FactForm key={facts.length} criteria={criteria} onFact={(fact) => setFacts([...facts, fact])} />
        </section>
        <section aria-label={t('wage.outcome')} className={stale ? 'outcome stale' : 'outcome'} aria-busy={stale}>
          {result ? (
            <Signals of={result} facts={facts} onRemove={(gone) => setFacts(facts.filter((fact) => fact !== gone))} />
          ) : (
            <Waiting problem={problem} />
          )}
        </section>
      </div>
    </>
  );
}

const POINTS = ['employment', 'independence', 'neutral'] as const;

const allCriteria = (note: FileNote): { criterion: number; title: string }[] =>
  [...note.signals, ...note.unanswered].sort((a, b) => a.criterion - b.criterion);

function FactForm({
  criteria,
  onFact,
}: {
  criteria: { criterion: number; title: string }[];
  onFact: (fact: Fact) => void;
}): ReactElement {
  const { t } = useTranslation();
  const [empty, setEmpty] = useState<string | null>(null);
  return (
    <Form
      label={t('wage.note_add')}
      problem={null}
      onSubmit={(values) => {
        const text = (values['text'] ?? '').trim();
        const source = (values['source'] ?? '').trim();
        if (text === '' || source === '') return setEmpty(text === '' ? 'text' : 'source');
        onFact({
          criterion: Number(values['criterion']),
          on: values['on'] ?? '',
          text,
          source,
          points: POINTS.find((one) => one === values['points']) ?? 'neutral',
        });
      }}
    >
      <SelectField
        name="criterion"
        label={t('wage.note_criterion')}
        options={criteria.map((one) => ({ value: String(one.criterion), label: `${one.criterion}. ${one.title}` }))}
      />
      <TextField name="on" type="date" label={t('wage.note_on')} defaultValue={today()} max={today()} />
      <TextField
        name="text"
        label={t('wage.note_text')}
        hint={t('wage.note_text_hint')}
        fault={empty === 'text' ? t('wage.note_fill') : undefined}
        maxLength={200}
      />
      <TextField
        name="source"
        label={t('wage.note_source')}
        hint={t('wage.note_source_hint')}
        fault={empty === 'source' ? t('wage.note_fill') : undefined}
        maxLength={200}
      />
      <SelectField
        name="points"
        label={t('wage.note_points')}
        options={POINTS.map((value) => ({
          value,
          label: t(`wage.note_points_${value}`),
        }))}
      />
      <div>
        <Button kind="main" type="submit">
          {t('wage.note_add')}
        </Button>
      </div>
    </Form>
  );
}

interface SignalsProps {
  of: FileNote;
  facts: Fact[];
  onRemove: (fact: Fact) => void;
}

function Signals({ of, facts, onRemove }: SignalsProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {of.caution.map((sentence) => (
        <Note key={sentence}>{sentence}</Note>
      ))}
      <section className="gap">
        <h2>{t('wage.note_signals', { count: of.signals.length })}</h2>
        {of.signals.length === 0 ? <p className="soft">{t('wage.note_none')}</p> : null}
        {of.signals.map((signal) => (
          <div key={signal.criterion} className="gap">
            <p className="strong">{signal.title}</p>
            <ul className="lines">
              {signal.facts.map((fact) => (
                <FactLine key={`${fact.on}${fact.text}`} fact={fact} />
              ))}
            </ul>
          </div>
        ))}
      </section>
      {facts.length > 0 ? (
        <section className="gap">
          <h2>{t('wage.note_facts')}</h2>
          <ul className="lines">
            {facts.map((fact, place) => (
              <li key={place} className="fact">
                <span>
                  {fact.text}
                  <small>{t(`wage.note_points_${fact.points}`)}</small>
                </span>
                <Button kind="row" onClick={() => onRemove(fact)}>
                  {t('ui.remove')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="gap">
        <h2>{t('wage.note_unanswered')}</h2>
        <p className="soft">{of.unanswered.map((one) => one.title).join(' · ')}</p>
      </section>
    </>
  );
}

function FactLine({ fact }: { fact: Fact }): ReactElement {
  const { t } = useTranslation();
  return (
    <li className="fact">
      <span>
        {fact.text}
        <small>{t('wage.note_seen', { date: spokenDate(fact.on), source: fact.source })}</small>
      </span>
    </li>
  );
}

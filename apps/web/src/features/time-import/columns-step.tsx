import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../lib/contract';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { askedOf, FIELDS } from './import-steps';

interface Props {
  preview: ImportPreview;
  busy: boolean;
  onDone: (mapping: Record<string, number>, settings: Record<string, string>) => void;
}

const ALWAYS = 11;

/** What each column holds, guessed; and how to read a cell that can mean two things. */
export function ColumnsStep({ preview, busy, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const [mapping, setMapping] = useState(preview.mapping);
  const [settings, setSettings] = useState<Record<string, string>>({
    ...preview.settings,
    ...Object.fromEntries(
      askedOf(preview).map((question) => [
        question.setting,
        preview.settings[question.setting] ?? question.proposal ?? question.choices[0] ?? '',
      ]),
    ),
  });
  const columns = preview.columns.map((name, place) => ({
    value: String(place),
    label: name === '' ? t('import.column', { number: place + 1 }) : name,
  }));
  const set = (field: string, value: string): void => {
    const { [field]: _old, ...rest } = mapping;
    setMapping(value === '' ? rest : { ...rest, [field]: Number(value) });
  };
  const timed = mapping['duration'] !== undefined || (mapping['start'] !== undefined && mapping['end'] !== undefined);
  const missing =
    mapping['date'] === undefined ? t('import.date_missing') : timed ? null : t('import.duration_missing');
  return (
    <>
      <p className="lead">
        {preview.layout === 'unknown'
          ? t('import.columns_lead_unknown')
          : t('import.columns_lead', { layout: t(`import.layout_${preview.layout}`) })}
      </p>
      {askedOf(preview).map((question) => (
        <fieldset className="question" key={question.setting}>
          <legend>
            {t(`import.ask_${question.setting}`, { defaultValue: question.setting })}{' '}
            {question.example ? <q>{question.example}</q> : null}
          </legend>
          {question.choices.map((choice) => (
            <label className="tick" key={choice}>
              <input
                type="radio"
                name={question.setting}
                checked={settings[question.setting] === choice}
                onChange={() => setSettings({ ...settings, [question.setting]: choice })}
              />
              <span>{t(`import.${question.setting}_${choice}`, { defaultValue: choice })}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="columns gap">
        {FIELDS.filter((field, place) => place < ALWAYS || mapping[field] !== undefined).map((field) => (
          <SelectField
            key={field}
            name={field}
            label={t(`import.field_${field}`)}
            value={mapping[field] === undefined ? '' : String(mapping[field])}
            onChange={(event) => set(field, event.target.value)}
            empty={t('import.not_in_file')}
            options={columns}
          />
        ))}
      </div>
      <div className="actbar">
        <div className="end">
          <Button kind="main" busy={busy} blocked={missing} onClick={() => onDone(mapping, settings)}>
            {t('import.next')}
          </Button>
        </div>
      </div>
    </>
  );
}

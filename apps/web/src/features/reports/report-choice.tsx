import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { SelectField, TextField, Tick } from '../../ui/field';
import { Form } from '../../ui/form';
import { GROUPS, KINDS, MEASURES, periods, SELECTIONS, type ReportSearch, type WholeSearch } from './report-search';

interface Props {
  search: WholeSearch;
  onChoose: (search: ReportSearch) => void;
}

/** What the report is about, over which days, and what its rows and columns are. */
export function ReportChoice({ search, onChoose }: Props): ReactElement {
  const { t } = useTranslation();
  const groups = search.per.split(',');
  const measures = search.kolommen.split(',');
  const ofHours = search.soort === 'hours';
  const submit = (values: Record<string, string>): void => {
    const per = [values['group1'], values['group2'], values['group3']].filter(Boolean);
    const columns = MEASURES.filter((measure) => values[`m_${measure}`] === 'on');
    onChoose({
      soort: values['kind'] ?? 'hours',
      van: values['from'] ?? search.van,
      tot: values['until'] ?? search.tot,
      ...(ofHours
        ? {
            per: [...new Set(per)].join(',') || 'member',
            kolommen: columns.join(',') || 'minutes',
            alleen: values['only'] ?? 'all',
          }
        : { per: search.per, kolommen: search.kolommen, alleen: search.alleen }),
    });
  };
  const options = (values: readonly string[], word: string) =>
    values.map((value) => ({ value, label: t(`report.${word}_${value}`) }));
  return (
    <Form
      key={JSON.stringify(search)}
      problem={null}
      onSubmit={submit}
      className="stack gap"
      label={t('report.choice')}
    >
      <div className="set">
        {periods().map(({ word, van, tot }) => (
          <button
            key={word}
            className="button row"
            type="button"
            aria-pressed={van === search.van && tot === search.tot}
            onClick={() => onChoose({ ...search, van, tot })}
          >
            {t(`report.${word}`)}
          </button>
        ))}
      </div>
      <div className="columns">
        <SelectField
          name="kind"
          label={t('report.kind')}
          defaultValue={search.soort}
          options={options(KINDS, 'kind')}
          onChange={(event) => onChoose({ ...search, soort: event.target.value })}
        />
        <TextField name="from" label={t('report.from')} type="date" defaultValue={search.van} />
        <TextField name="until" label={t('report.until')} type="date" defaultValue={search.tot} />
      </div>
      {ofHours ? (
        <>
          <div className="columns">
            {[0, 1, 2].map((place) => (
              <SelectField
                key={place}
                name={`group${place + 1}`}
                label={t(place === 0 ? 'report.per' : 'report.then_per')}
                {...(place === 0 ? {} : { empty: t('report.no_group') })}
                defaultValue={groups[place] ?? ''}
                options={options(GROUPS, 'group')}
              />
            ))}
            <SelectField
              name="only"
              label={t('report.only')}
              defaultValue={search.alleen}
              options={options(SELECTIONS, 'only')}
            />
          </div>
          <fieldset className="bare set">
            <legend className="sr">{t('report.columns')}</legend>
            {MEASURES.map((measure) => (
              <Tick
                key={measure}
                name={`m_${measure}`}
                label={t(`report.measure_${measure}`)}
                defaultChecked={measures.includes(measure)}
              />
            ))}
          </fieldset>
        </>
      ) : null}
      <div className="set">
        <Button kind="main" type="submit">
          {t('report.show')}
        </Button>
      </div>
    </Form>
  );
}

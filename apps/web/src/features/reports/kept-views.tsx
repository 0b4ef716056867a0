import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../lib/contract';
import { post, remove } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField, Tick } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import { askedFor, type ReportSearch, type WholeSearch } from './report-search';

interface Props {
  search: WholeSearch;
  onChoose: (search: ReportSearch) => void;
}

/** Views that were kept, one's own and those of everybody; what is on the page can be kept as one more. */
export function KeptViews({ search, onChoose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const views = useQuery(oneQuery<{ items: ReportView[] }>(here, 'report-views'));
  const forget = useAct(
    (view: ReportView) => remove(`${here.api}/report-views/${view.view_id}`, view.version),
    () => say(t('report.forgotten')),
  );
  const current = (view: ReportView): boolean =>
    JSON.stringify(askedFor(searchOf(view))) === JSON.stringify(askedFor(search));
  return (
    <>
      <ProblemNote problem={forget.problem} />
      <div className="set gap">
        {(views.data?.items ?? []).map((view) => (
          <span className="set" key={view.view_id}>
            <button
              className="button row"
              type="button"
              aria-pressed={current(view)}
              onClick={() => onChoose(searchOf(view))}
            >
              {view.name}
              {view.shared ? ` · ${t('report.shared_mark')}` : ''}
            </button>
            {current(view) ? (
              <Button kind="row" busy={forget.busy} onClick={() => forget.run(view)}>
                {t('report.forget')}
              </Button>
            ) : null}
          </span>
        ))}
        <Button onClick={() => setOpen(true)}>{t('report.keep')}</Button>
      </div>
      <KeepDialog search={search} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

const searchOf = ({ definition }: ReportView): WholeSearch => ({
  soort: definition.kind,
  van: definition.from,
  tot: definition.until,
  per: (definition.groups ?? []).join(','),
  kolommen: (definition.measures ?? []).join(','),
  alleen: definition.only ?? 'all',
});

function KeepDialog({
  search,
  open,
  onClose,
}: {
  search: WholeSearch;
  open: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values, key) =>
      post<ReportView>(
        `${here.api}/report-views`,
        {
          name: values['name'],
          shared: values['shared'] === 'on',
          definition: {
            ...askedFor(search),
            groups: search.per.split(','),
            measures: search.kolommen.split(','),
          },
        },
        key,
      ),
    ({ name }) => {
      say(t('report.kept', { name }));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('report.keep')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <TextField name="name" label={t('report.name')} maxLength={80} />
        <Tick name="shared" label={t('report.shared')} />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('ui.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

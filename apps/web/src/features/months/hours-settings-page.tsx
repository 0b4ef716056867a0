import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoursSettings } from '../../lib/contract';
import { put } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { SettingsCrumb } from '../settings/settings-crumb';

const CHOICES = ['nobody', 'board', 'leads'] as const;

/** Who may approve the own hours: a choice of the board. */
export function HoursSettingsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<HoursSettings>(here, 'hours-settings'));
  return (
    <>
      <Title crumb={<SettingsCrumb />}>{t('settings.place_hours')}</Title>
      <Loaded query={query}>{(settings) => <Choose key={settings.version} settings={settings} />}</Loaded>
    </>
  );
}

function Choose({ settings }: { settings: HoursSettings }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values) =>
      put<HoursSettings>(`${here.api}/hours-settings`, { own_approval: values['own_approval'] }, settings.version),
    () => say(t('ui.saved')),
  );
  return (
    <Form problem={act.problem} onSubmit={act.run} className="stack sheetform gap">
      <SelectField
        name="own_approval"
        label={t('settings.own_approval')}
        defaultValue={settings.own_approval}
        disabled={!here.can('board')}
        options={CHOICES.map((value) => ({ value, label: t(`settings.own_${value}`) }))}
      />
      {here.can('board') ? (
        <div className="actbar">
          <div className="end">
            <Button kind="main" type="submit" busy={act.busy}>
              {t('ui.save')}
            </Button>
          </div>
        </div>
      ) : null}
    </Form>
  );
}

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSetting, Articles } from '../../lib/contract';
import { today } from '../../lib/dates';
import { post } from '../../lib/http';
import { showMoney, typedAmount } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';

/** The API names a fault of the value by its place in the list. */
const NAME = 'settings.0.value';

interface Props {
  setting: ArticleSetting | null;
  onClose: () => void;
}

/** Writes down another value from a day on. The past stays as it was. */
export function SettingDialog({ onClose, setting }: Props): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values, key) =>
      post<Articles>(
        `${here.api}/articles`,
        {
          valid_from: values['valid_from'],
          clause: (values['clause'] ?? '').trim(),
          settings: [{ setting: setting?.setting, value: typedValue(setting, (values[NAME] ?? '').trim()) }],
        },
        key,
      ),
    () => {
      say(t('articles.saved'));
      onClose();
    },
  );
  if (!setting) return null;
  return (
    <Dialog open title={setting.name} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p className="soft">
          {setting.law} {setting.article ? `(${setting.article})` : ''}
        </p>
        <ValueField setting={setting} />
        <TextField
          name="valid_from"
          type="date"
          label={t('articles.valid_from')}
          hint={setting.recorded ? t('articles.future_only') : t('articles.first_time')}
          defaultValue={today()}
        />
        <TextField
          name="clause"
          label={t('articles.clause')}
          hint={t('articles.clause_hint')}
          defaultValue={setting.clause}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('articles.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

const typedValue = (setting: ArticleSetting | null, text: string): string =>
  setting?.kind === 'euro' ? typedAmount(text) : text;

function ValueField({ setting }: { setting: ArticleSetting }): ReactElement {
  const { t } = useTranslation();
  const label = t('articles.value');
  const { kind, options, value } = setting;
  if (kind === 'choice' || kind === 'flag') {
    const yesNo = [
      { value: 'true', label: t('ui.yes') },
      { value: 'false', label: t('ui.no') },
    ];
    const all = kind === 'flag' ? yesNo : options.map((one) => ({ value: one.value, label: one.name }));
    return <SelectField name={NAME} label={label} defaultValue={value} options={all} />;
  }
  const shown = kind === 'euro' ? showMoney(value) : value;
  if (kind === 'text') return <TextArea name={NAME} label={label} defaultValue={value} />;
  return <TextField name={NAME} label={label} hint={t(`articles.form_${kind}`)} defaultValue={shown} />;
}

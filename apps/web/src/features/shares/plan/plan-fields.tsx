import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare, ShareChannel, ShareRhythm } from '../../../lib/contract-shares';
import { today } from '../../../lib/dates';
import { amountOf, centsOf } from '../../../lib/money';
import { SelectField, TextField } from '../../../ui/field';
import { inWords } from '../amounts';
import type { PlanMode, PlanState } from './plan-state';
import { Stepper } from './stepper';

interface Props {
  share: MemberShare;
  state: PlanState;
  channels: readonly ShareChannel[];
  /** The most terms to step to. */
  most: number;
  onChange: (state: PlanState) => void;
}

const MODES: readonly PlanMode[] = ['amount', 'terms', 'once'];
const RHYTHMS: readonly ShareRhythm[] = ['monthly', 'four_weekly', 'weekly', 'quarterly'];
const STEP = 500;

export function PlanFields({ share, state, channels, most, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const change = (part: Partial<PlanState>): void => onChange({ ...state, ...part });
  const whole = centsOf(share.unpaid);
  return (
    <>
      <fieldset className="choices">
        <legend>{t('shares.choose')}</legend>
        {MODES.map((mode) => (
          <label key={mode}>
            <input type="radio" name="mode" checked={state.mode === mode} onChange={() => change({ mode })} />
            <span>{t(`shares.mode_${mode}`)}</span>
          </label>
        ))}
      </fieldset>
      {state.mode === 'amount' ? (
        <Stepper
          label={t('shares.mode_amount')}
          value={state.amount}
          least={Math.min(STEP, whole)}
          most={whole}
          by={STEP}
          show={(cents) => inWords(amountOf(cents))}
          onChange={(amount) => change({ amount })}
        />
      ) : null}
      {state.mode === 'terms' ? (
        <Stepper
          label={t('shares.mode_terms')}
          value={state.terms}
          least={1}
          most={most}
          show={(count) => t('shares.times', { count })}
          onChange={(terms) => change({ terms })}
        />
      ) : null}
      {state.mode === 'once' ? null : (
        <SelectField
          name="rhythm"
          label={t('shares.rhythm')}
          value={state.rhythm}
          onChange={(event) => change({ rhythm: event.target.value as ShareRhythm })}
          options={RHYTHMS.map((value) => ({ value, label: t(`shares.rhythm_${value}`) }))}
        />
      )}
      <TextField
        name="first_due_on"
        type="date"
        label={t(state.mode === 'once' ? 'shares.which_day' : 'shares.first_day')}
        min={today()}
        value={state.first}
        onChange={(event) => change({ first: event.target.value })}
      />
      <fieldset className="choices ways">
        <legend>{t('shares.way')}</legend>
        {channels.map((channel) => (
          <label key={channel}>
            <input
              type="radio"
              name="channel"
              checked={state.channel === channel}
              onChange={() => change({ channel })}
            />
            <span>
              {t(`shares.way_${channel}`)}
              <small>{t(`shares.way_${channel}_say`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

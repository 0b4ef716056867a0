import type { Icon as PhosphorIcon } from '@phosphor-icons/react/lib';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity, Project } from '../../lib/contract';
import { showMinutes } from '../../lib/minutes';
import { isTimed } from '../../offline/entry-values';
import { Icon } from '../../ui/icon';
import {
  CaretDownIcon,
  ClockIcon,
  MinusIcon,
  PlusIcon,
  TrashIcon,
  TreeStructureIcon,
  WrenchIcon,
} from '../../ui/icons';
import { SendState } from './send-state';
import { TimesEditor } from './times-editor';
import { asDuration, asTimes, type Line } from './week-draft';

interface Props {
  line: Line;
  projects: Project[];
  activities: Activity[];
  onChange: (line: Line) => void;
  onRemove: () => void;
}

const STEP = 30;
const LONGEST = 24 * 60;
const MORNING = '09:00';

/** Project, activity and two big keys, half an hour a press; or when it began and ended. */
export function LineEditor({ line, projects, activities, onChange, onRemove }: Props): ReactElement {
  const { t } = useTranslation();
  const timed = isTimed(line);
  const step = (by: number): void => {
    const next = by > 0 ? Math.floor(line.worked / STEP) * STEP + STEP : Math.ceil(line.worked / STEP) * STEP - STEP;
    onChange(asDuration(line, Math.min(LONGEST, Math.max(0, next))));
  };
  const endOf = (minutes: number): string => {
    const end = (9 * 60 + Math.max(STEP, minutes)) % LONGEST;
    return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
  };
  return (
    <div
      className="line-editor"
      role="group"
      aria-label={projects.find((one) => one.project_id === line.project_id)?.name}
    >
      <Pick
        icon={TreeStructureIcon}
        label={t('hours.project')}
        value={line.project_id}
        options={projects.map((one) => [one.project_id, one.name])}
        onChange={(project_id) => onChange({ ...line, project_id })}
      />
      <Pick
        icon={WrenchIcon}
        label={t('hours.activity')}
        value={line.activity_id}
        options={activities.map((one) => [one.activity_id, one.name])}
        onChange={(activity_id) => onChange({ ...line, activity_id })}
      />
      {timed ? (
        <TimesEditor line={line} onChange={onChange} />
      ) : (
        <div className="count">
          <button type="button" aria-label={t('week.half_hour_less')} onClick={() => step(-1)}>
            <Icon of={MinusIcon} weight="bold" />
          </button>
          <output>
            <bdi>{showMinutes(line.worked)}</bdi>
            <small>{t('week.hours_and_minutes')}</small>
          </output>
          <button type="button" aria-label={t('week.half_hour_more')} onClick={() => step(1)}>
            <Icon of={PlusIcon} weight="bold" />
          </button>
        </div>
      )}
      <div className="line-acts">
        <button
          className="button quiet"
          type="button"
          onClick={() =>
            onChange(timed ? asDuration(line, line.worked) : asTimes(line, MORNING, endOf(line.worked), 0))
          }
        >
          <Icon of={ClockIcon} />
          {timed ? t('week.say_duration') : t('week.say_times')}
        </button>
        {line.worked > 0 ? (
          <button className="button quiet" type="button" onClick={onRemove}>
            <Icon of={TrashIcon} />
            {t('week.remove_line')}
          </button>
        ) : null}
      </div>
      {line.intent && (line.worked > 0 || line.intent.state !== 'kept') ? (
        <SendState intent={line.intent} projects={projects} />
      ) : null}
    </div>
  );
}

interface PickProps {
  icon: PhosphorIcon;
  label: string;
  value: string;
  options: [string, string][];
  onChange: (value: string) => void;
}

function Pick({ icon, label, value, options, onChange }: PickProps): ReactElement {
  return (
    <label className="pick">
      <span className="sr">{label}</span>
      <Icon of={icon} />
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Icon of={CaretDownIcon} weight="bold" />
    </label>
  );
}

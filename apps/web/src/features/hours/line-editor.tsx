import type { Icon as PhosphorIcon } from '@phosphor-icons/react/lib';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity, Project } from '../../lib/contract';
import { showMinutes } from '../../lib/minutes';
import { Icon } from '../../ui/icon';
import { CaretDownIcon, MinusIcon, PlusIcon, TreeStructureIcon, WrenchIcon } from '../../ui/icons';
import type { Line } from './week-draft';

interface Props {
  line: Line;
  projects: Project[];
  activities: Activity[];
  onChange: (line: Line) => void;
}

const STEP = 30;
const LONGEST = 24 * 60;

/** Project, activity and two big keys; half an hour a press. */
export function LineEditor({ line, projects, activities, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const step = (by: number): void => {
    const { start_time: _start, end_time: _end, ...rest } = line;
    const next = by > 0 ? Math.floor(line.minutes / STEP) * STEP + STEP : Math.ceil(line.minutes / STEP) * STEP - STEP;
    onChange({ ...rest, minutes: Math.min(LONGEST, Math.max(0, next)) });
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
      <div className="count">
        <button type="button" aria-label={t('week.half_hour_less')} onClick={() => step(-1)}>
          <Icon of={MinusIcon} weight="bold" />
        </button>
        <output>
          {showMinutes(line.minutes)}
          <small>{t('week.hours_and_minutes')}</small>
        </output>
        <button type="button" aria-label={t('week.half_hour_more')} onClick={() => step(1)}>
          <Icon of={PlusIcon} weight="bold" />
        </button>
      </div>
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

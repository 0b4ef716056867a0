import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity, Project } from '../../lib/contract';
import { Button } from '../../ui/button';

interface Props {
  projects: Project[];
  activities: Activity[];
  span: number;
  onAdd: (row: { project_id: string; activity_id: string; description: string }) => void;
}

export function AddRow({ projects, activities, span, onAdd }: Props): ReactElement {
  const { t } = useTranslation();
  const [project, setProject] = useState('');
  const [activity, setActivity] = useState('');
  const [description, setDescription] = useState('');
  const ready = project !== '' && activity !== '';
  return (
    <tr>
      <td colSpan={span}>
        <div className="add-row">
          <select aria-label={t('hours.project')} value={project} onChange={(event) => setProject(event.target.value)}>
            <option value="">{t('hours.choose_project')}</option>
            {projects.map((one) => (
              <option key={one.project_id} value={one.project_id}>
                {one.name}
              </option>
            ))}
          </select>
          <select
            aria-label={t('hours.activity')}
            value={activity}
            onChange={(event) => setActivity(event.target.value)}
          >
            <option value="">{t('hours.choose_activity')}</option>
            {activities.map((one) => (
              <option key={one.activity_id} value={one.activity_id}>
                {one.name}
              </option>
            ))}
          </select>
          <input
            aria-label={t('hours.description')}
            placeholder={t('hours.description')}
            value={description}
            maxLength={200}
            onChange={(event) => setDescription(event.target.value)}
          />
          <Button
            kind="row"
            onClick={() => {
              if (!ready) return;
              onAdd({ project_id: project, activity_id: activity, description: description.trim() });
              setProject('');
              setDescription('');
            }}
            aria-disabled={!ready || undefined}
          >
            {t('hours.add_row')}
          </Button>
        </div>
      </td>
    </tr>
  );
}

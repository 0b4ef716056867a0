import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAssignments, ImportPreview, NameKind, UnknownName } from '../../lib/contract';
import { showMinutes } from '../../lib/minutes';
import { activitiesQuery, colleaguesQuery, projectsQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import type { Option } from '../../ui/field';
import { NAME_KINDS } from './import-steps';

interface Props {
  preview: ImportPreview;
  known: ImportAssignments;
  busy: boolean;
  onDone: (assignments: ImportAssignments) => void;
}

/** Names of the file that stand for nobody yet: choose who or what they are, or have a project made. */
export function NamesStep({ preview, known, busy, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const colleagues = useQuery(colleaguesQuery(here));
  const projects = useQuery(projectsQuery(here));
  const activities = useQuery(activitiesQuery(here));
  const [answers, setAnswers] = useState<ImportAssignments>(() => proposals(preview, known));
  const options: Record<NameKind, Option[]> = {
    members: (colleagues.data ?? []).map((one) => ({ value: one.member_id, label: one.name })),
    projects: (projects.data ?? []).map((one) => ({
      value: one.project_id,
      label: [one.name, one.customer_name].filter(Boolean).join(' · '),
    })),
    activities: (activities.data ?? []).map((one) => ({ value: one.activity_id, label: one.name })),
  };
  const open = NAME_KINDS.flatMap((kind) =>
    preview.unknown[kind].filter((name) => isLeftOut(answers[kind][name.key])),
  ).length;
  return (
    <>
      <p className="lead">{t('import.names_lead')}</p>
      {NAME_KINDS.filter((kind) => preview.unknown[kind].length > 0).map((kind) => (
        <table className="table names" key={kind}>
          <thead>
            <tr>
              <th scope="col">{t(`import.name_${kind}`)}</th>
              <th scope="col" className="num">
                {t('import.lines')}
              </th>
              <th scope="col" className="num">
                {t('nav.hours')}
              </th>
              <th scope="col">{t('import.stands_for')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.unknown[kind].map((name) => (
              <tr key={name.key}>
                <th scope="row" className="who">
                  {name.name || t('import.no_name')}
                </th>
                <td className="num">{name.rows}</td>
                <td className="num">{showMinutes(name.minutes)}</td>
                <td>
                  <select
                    aria-label={t('import.who_is', { name: name.name })}
                    value={isLeftOut(answers[kind][name.key]) ? '' : answers[kind][name.key]}
                    onChange={(event) =>
                      setAnswers({ ...answers, [kind]: { ...answers[kind], [name.key]: event.target.value } })
                    }
                  >
                    <option value="">{t('import.leave_out')}</option>
                    {kind === 'members' || name.name === '' ? null : (
                      <option value="create">{t(`import.create_${kind}`, { name: name.name })}</option>
                    )}
                    {sorted(options[kind], name).map((option) => (
                      <option key={option.value} value={option.value}>
                        {option.label}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <div className="actbar">
        <span className="small soft">{open > 0 ? t('import.left_out', { count: open }) : ''}</span>
        <div className="end">
          <Button kind="main" busy={busy} onClick={() => onDone(complete(preview, answers))}>
            {t('import.next')}
          </Button>
        </div>
      </div>
    </>
  );
}

const isLeftOut = (answer: string | undefined): boolean => answer === undefined || answer === '' || answer === 'skip';

/** Every name has an answer from here on: what was left open is left out. */
function complete(preview: ImportPreview, answers: ImportAssignments): ImportAssignments {
  const full = (kind: NameKind): Record<string, string> => ({
    ...answers[kind],
    ...Object.fromEntries(preview.unknown[kind].map((name) => [name.key, answers[kind][name.key] || 'skip'])),
  });
  return { members: full('members'), projects: full('projects'), activities: full('activities') };
}

/** What looks like the name stands first in the list. */
function sorted(options: readonly Option[], name: UnknownName): Option[] {
  const near = name.suggestions.map((one) => one.id);
  const place = (option: Option): number => (near.includes(option.value) ? near.indexOf(option.value) : near.length);
  return [...options].sort((a, b) => place(a) - place(b) || a.label.localeCompare(b.label));
}

/** One suggestion is a proposal; no suggestion for a project or activity proposes to make it; a member is never guessed. */
function proposals(preview: ImportPreview, known: ImportAssignments): ImportAssignments {
  const answer = (kind: NameKind): Record<string, string> => ({
    ...Object.fromEntries(
      preview.unknown[kind].flatMap((name) => {
        const [first, second] = name.suggestions;
        if (first && !second) return [[name.key, first.id]];
        return kind === 'members' || first || name.name === '' ? [] : [[name.key, 'create']];
      }),
    ),
    ...known[kind],
  });
  return { members: answer('members'), projects: answer('projects'), activities: answer('activities') };
}

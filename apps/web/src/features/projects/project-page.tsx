import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../lib/contract';
import { patch, post } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { changesOf, Form, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { ProjectBudget } from '../budgets/project-budget';
import { ProjectShares } from '../budgets/project-shares';
import { projectBody, ProjectFields } from './project-fields';
import { Rates } from './rates';

function Crumb(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <Link to="/c/$cooperativeId/projecten" params={{ cooperativeId: here.cooperative_id }}>
      {t('nav.projects')}
    </Link>
  );
}

export function NewProjectPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const navigate = useNavigate();
  const act = useAct(
    (values: Values, key) => post<Project>(`${here.api}/projects`, projectBody(values), key),
    (made) => {
      say(t('project.added', { name: made.name }));
      void navigate({
        to: '/c/$cooperativeId/projecten/$projectId',
        params: { cooperativeId: here.cooperative_id, projectId: made.project_id },
      });
    },
  );
  return (
    <>
      <Title crumb={<Crumb />}>{t('project.new')}</Title>
      <Form problem={act.problem} onSubmit={act.run} className="stack sheetform gap">
        <ProjectFields />
        <div className="actbar">
          <div className="end">
            <Button kind="main" type="submit" busy={act.busy}>
              {t('project.add')}
            </Button>
          </div>
        </div>
      </Form>
    </>
  );
}

export function ProjectPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { projectId } = useParams({ from: '/c/$cooperativeId/projecten/$projectId' });
  const query = useQuery(oneQuery<Project>(here, `projects/${projectId}`));
  return (
    <>
      <Title crumb={<Crumb />} {...(query.data ? { aside: query.data.customer_name ?? t('project.internal') } : {})}>
        {query.data?.name ?? t('nav.projects')}
      </Title>
      <Loaded query={query}>{(data) => <Edit key={data.version} project={data} />}</Loaded>
      {here.can('board', 'bookkeeper') || (query.data && query.data.lead_member_id === here.member_id) ? (
        <ProjectBudget projectId={projectId} />
      ) : null}
      {here.can('board', 'bookkeeper') ? <ProjectShares projectId={projectId} /> : null}
      {here.can('board', 'bookkeeper') ? <Rates projectId={projectId} /> : null}
    </>
  );
}

function Edit({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values) =>
      patch<Project>(
        `${here.api}/projects/${project.project_id}`,
        changesOf(projectBody(values), project),
        project.version,
      ),
    () => say(t('ui.saved')),
  );
  const mayWrite = here.may(['hours', 'invoices'], 'board', 'bookkeeper');
  return (
    <Form problem={act.problem} onSubmit={act.run} className="stack sheetform gap">
      <fieldset className="bare stack" disabled={!mayWrite}>
        <ProjectFields project={project} />
      </fieldset>
      {mayWrite ? (
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

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cooperative } from './routes-base';

const archive = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/alles-meenemen',
  component: lazyRouteComponent(() => import('../features/archive/archive-page'), 'ArchivePage'),
});

export const archiveRoutes = [archive];

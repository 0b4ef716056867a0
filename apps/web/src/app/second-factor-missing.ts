import type { QueryClient } from '@tanstack/react-query';
import { asProblem } from '../lib/problem';
import type { router as Router } from './router';

/** Whoever got a role that sees others, and has no second step yet, is brought to where it is set up. */
export function leadToSecondFactor(client: QueryClient, router: typeof Router): void {
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || asProblem(query.state.error).code !== 'second_factor_missing') return;
    const [, cooperativeId] = /^\/c\/([^/]+)/.exec(router.state.location.pathname) ?? [];
    if (!cooperativeId || router.state.location.pathname.endsWith('/beveiliging')) return;
    void router.navigate({ to: '/c/$cooperativeId/beveiliging', params: { cooperativeId }, replace: true });
  });
}

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cooperative } from './routes-base';

const loans = createRoute({
  getParentRoute: () => cooperative,
  path: 'grootboek/leningen',
  component: lazyRouteComponent(() => import('../features/loans/loans-page'), 'LoansPage'),
});

const loan = createRoute({
  getParentRoute: () => cooperative,
  path: 'grootboek/leningen/$loanId',
  component: lazyRouteComponent(() => import('../features/loans/loan-page'), 'LoanPage'),
});

const ownLoans = createRoute({
  getParentRoute: () => cooperative,
  path: 'mijn-lening',
  component: lazyRouteComponent(() => import('../features/loans/own-loans-page'), 'OwnLoansPage'),
});

const profitYears = createRoute({
  getParentRoute: () => cooperative,
  path: 'grootboek/winst',
  component: lazyRouteComponent(() => import('../features/profit/profit-years-page'), 'ProfitYearsPage'),
});

const profit = createRoute({
  getParentRoute: () => cooperative,
  path: 'grootboek/winst/$year',
  component: lazyRouteComponent(() => import('../features/profit/profit-page'), 'ProfitPage'),
});

const ownProfit = createRoute({
  getParentRoute: () => cooperative,
  path: 'mijn-winst',
  component: lazyRouteComponent(() => import('../features/profit/own-profit-page'), 'OwnProfitPage'),
});

export const moneyRoutes = [loans, loan, ownLoans, profitYears, profit, ownProfit];

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { centsOf, showMoney } from '../../lib/money';
import { monthName } from '../../lib/dates';
import { useHere } from '../../lib/session';
import { State, type StateKind } from '../../ui/state';
import type { Known } from './jobs';

interface Block {
  key: string;
  to:
    '/c/$cooperativeId/uren/goedkeuren' | '/c/$cooperativeId/facturen/nog-te-factureren' | '/c/$cooperativeId/facturen';
  kind: StateKind;
  said: string;
  /** Of 100. */
  filled: number;
}

/** The month as blocks of equal height: hours, then invoices, then numbers. */
export function MonthStrip({ month, known }: { month: string; known: Known }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const run = known.runs.find((one) => one.kind === 'invoice_drafts' && one.natural_key === month);
  const weeks = known.approvals.length;
  const open = centsOf(known.unbilled?.total_value ?? '0');
  const drafts = known.drafts.length;
  const blocks: Block[] = [
    {
      key: 'hours',
      to: '/c/$cooperativeId/uren/goedkeuren',
      kind: weeks === 0 ? 'done' : 'busy',
      said: weeks === 0 ? t('today.strip_done') : t('today.strip_to_go', { count: weeks }),
      filled: weeks === 0 ? 100 : 60,
    },
    {
      key: 'billed',
      to: '/c/$cooperativeId/facturen/nog-te-factureren',
      kind: open === 0 ? 'done' : run?.state === 'running' ? 'busy' : 'later',
      said:
        open === 0
          ? t('today.strip_done')
          : t('today.strip_amount', { amount: showMoney(known.unbilled?.total_value ?? '0') }),
      filled: open === 0 ? 100 : run && run.total > 0 ? Math.round((100 * run.done) / run.total) : 0,
    },
    {
      key: 'final',
      to: '/c/$cooperativeId/facturen',
      kind: drafts > 0 ? 'busy' : run ? 'done' : 'later',
      said:
        drafts > 0
          ? t('today.strip_drafts', { count: drafts })
          : run
            ? t('today.strip_done')
            : t('today.strip_after_run'),
      filled: drafts > 0 ? 40 : run ? 100 : 0,
    },
  ];
  return (
    <ol className="strip" aria-label={t('today.strip', { month: monthName(month) })}>
      {blocks.map((block) => (
        <li key={block.key}>
          <Link to={block.to} params={{ cooperativeId: here.cooperative_id }}>
            <svg className={`slab ${block.kind}`} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect className="track" x=".5" y=".5" width="99" height="9" vectorEffect="non-scaling-stroke" />
              <rect className="fill" width={block.filled} height="10" />
            </svg>
            <b>{t(`today.strip_${block.key}`, { month: monthName(month).split(' ')[0] })}</b>
            <State kind={block.kind}>{block.said}</State>
          </Link>
        </li>
      ))}
    </ol>
  );
}

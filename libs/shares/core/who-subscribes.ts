import { multiply, type Cents } from '#libs/kernel/index.js';
import type { Articles } from '#libs/cooperatives/index.js';
import type { MemberClass } from '#libs/members/index.js';

type ShareArticles = Pick<Articles, 'share_amount' | 'share_classes' | 'share_count'>;

/** Whether the articles ask a member of this class to take a share (BW 2:34a: a duty counts only if they name it). */
export function takesShare(memberClass: MemberClass, { share_classes }: ShareArticles): boolean {
  if (share_classes === 'everyone') return true;
  return memberClass === 'worker' || (share_classes === 'workers_and_candidates' && memberClass === 'candidate');
}

/** Every class of member they ask it of. */
export const subscribingClasses = (articles: ShareArticles): MemberClass[] =>
  (['worker', 'candidate', 'supporting', 'corporate'] as const).filter((one) => takesShare(one, articles));

/** What one promises to pay in: the amount of a share times the number of them. */
export const obligationOf = ({ share_amount, share_count }: ShareArticles): Cents =>
  multiply(share_amount, String(share_count));

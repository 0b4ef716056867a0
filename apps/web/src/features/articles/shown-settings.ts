import type { ArticleSetting } from '../../lib/contract';

type Sought = Pick<ArticleSetting, 'name' | 'reads' | 'law' | 'article' | 'value'> & { setting: string };

/** For which kinds of liability (art. 2:55 and 2:56 BW) a setting means anything. */
const ONLY_AT: Readonly<Record<string, readonly string[]>> = {
  liability_limit: ['limited'],
  liability_tail_months: ['limited', 'statutory'],
};

/** What can apply to this co-operative: nothing about answering for a deficit where that is excluded. */
export function applying<One extends Sought>(settings: readonly One[]): One[] {
  const liability = settings.find(({ setting }) => setting === 'liability_regime')?.value ?? '';
  return settings.filter(({ setting }) => ONLY_AT[setting]?.includes(liability) ?? true);
}

/** Those in which every word stands, in any order, in the name, the value or what the law says. */
export function matching<One extends Sought>(settings: readonly One[], text: string): One[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return settings.filter((one) => {
    const all = [one.name, one.reads, one.law, one.article].join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

import { describe, expect, it } from '@jest/globals';
import { applying, matching } from './shown-settings';

const setting = (name: string, value = '', words = name) => ({
  setting: name,
  name: words,
  value,
  reads: value,
  law: '',
  article: '',
});
const names = (settings: { setting: string }[]): string[] => settings.map((one) => one.setting);

describe('the settings of the articles that are shown', () => {
  it.each([
    ['excluded', ['liability_regime', 'votes']],
    ['limited', ['liability_regime', 'liability_limit', 'liability_tail_months', 'votes']],
    ['statutory', ['liability_regime', 'liability_tail_months', 'votes']],
  ])('with liability %s', (liability, shown) => {
    const all = [
      setting('liability_regime', liability),
      setting('liability_limit'),
      setting('liability_tail_months'),
      setting('votes'),
    ];
    expect(names(applying(all))).toEqual(shown);
  });

  it('are those with every word that is sought', () => {
    const all = [setting('a', '6 maanden', 'Terugbetaling na vertrek'), setting('b', '2', 'Stemmen per lid')];
    expect(names(matching(all, ' vertrek MAANDEN '))).toEqual(['a']);
    expect(names(matching(all, ''))).toEqual(['a', 'b']);
    expect(matching(all, 'vertrek stemmen')).toEqual([]);
  });
});

import { expect, it } from '@jest/globals';
import { peopleOptions } from './people';

it('tells two people with one name apart by their number', () => {
  const known = [
    { member_id: 'a', name: 'Mohamed el Amrani', number: 3 },
    { member_id: 'b', name: 'Mohamed el Amrani', number: 12 },
    { member_id: 'c', name: 'Fatima el Amrani', number: 4 },
  ];
  expect(peopleOptions(known)).toEqual([
    { value: 'a', label: 'Mohamed el Amrani (3)' },
    { value: 'b', label: 'Mohamed el Amrani (12)' },
    { value: 'c', label: 'Fatima el Amrani' },
  ]);
});

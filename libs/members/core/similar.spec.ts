import { describe, expect, it } from '@jest/globals';
import { localDate, newId } from '#libs/kernel/index.js';
import { plainName, similarTo, type Likeness } from './similar.js';

const known = (more: Partial<Likeness>) => ({
  member_id: newId(),
  person_id: newId(),
  number: 1,
  given_name: 'Agnieszka',
  family_name: 'Wiśniewska',
  email: 'a.w@voorbeeld.example',
  phone: '06 0000 1234',
  birth_date: localDate('1990-05-04'),
  ...more,
});

describe('people who may be one', () => {
  it.each<[string, Partial<Likeness>, string[] | null]>([
    ['the same name without its mark', { given_name: 'Agnieszka', family_name: 'Wisniewska' }, ['name']],
    [
      'one letter less and the birthday',
      { given_name: 'Agnieska', family_name: 'Wisniewska', birth_date: localDate('1990-05-04') },
      ['birth_date', 'name_alike'],
    ],
    ['a letter less in the name', { given_name: 'Agnieska', family_name: 'Wisniewska' }, ['name_alike']],
    ['an initial for the given name', { given_name: 'A.', family_name: 'Wiśniewska' }, ['name_alike']],
    [
      'given and family name in each other’s place',
      { given_name: 'Wiśniewska', family_name: 'Agnieszka' },
      ['name_alike'],
    ],
    ['a sister with the same initial', { given_name: 'Anna', family_name: 'Wiśniewska' }, null],
    [
      'the same initial, family name and birthday',
      { given_name: 'Aga', family_name: 'Wiśniewska', birth_date: localDate('1990-05-04') },
      ['birth_date', 'family_name'],
    ],
    [
      'the same telephone, written otherwise',
      { given_name: 'A', family_name: 'X', phone: '+31 6 00001234' },
      ['phone'],
    ],
    ['the same address, in capitals', { given_name: 'A', family_name: 'X', email: 'A.W@voorbeeld.example' }, ['email']],
    [
      'the same birthday and nothing else',
      { given_name: 'Bob', family_name: 'Zwart', birth_date: localDate('1990-05-04') },
      null,
    ],
    ['somebody else', { given_name: 'Khaled', family_name: 'al-Hariri' }, null],
  ])('%s', (_, person, because) => {
    const found = similarTo({ given_name: '', family_name: '', ...person }, [known({})]);
    expect(found.map((one) => one.because)).toEqual(because === null ? [] : [because]);
  });

  it.each([
    ['van der Kade', 'kade'],
    ['Van den Berg', 'berg'],
    ["'t Hart", 'hart'],
    ['el Bouzidi', 'bouzidi'],
    ['Yıldızoğlu', 'yildizoglu'],
    ['Öztürk-men', 'ozturkmen'],
    ['Wijnaldum', 'wynaldum'],
    ['Denkers', 'denkers'],
  ])('%s is compared as %s', (name, plain) => expect(plainName(name)).toBe(plain));
});

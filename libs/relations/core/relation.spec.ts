import { describe, expect, it } from '@jest/globals';
import { NO_ADDRESS } from '#libs/cooperatives/index.js';
import { DomainError } from '#libs/kernel/index.js';
import { checkRelation, type RelationDetails } from './relation.js';

const details: RelationDetails = {
  ...NO_ADDRESS,
  name: 'Gemeente Waterstad',
  is_customer: true,
  is_supplier: false,
  contact_name: '',
  email: null,
  phone: null,
  kvk_number: null,
  vat_number: null,
  language: 'nl',
  payment_term_days: null,
};

describe('a relation', () => {
  it.each<[string, Partial<RelationDetails>, string[]]>([
    ['a customer', {}, []],
    ['a supplier', { is_customer: false, is_supplier: true }, []],
    ['both', { is_supplier: true }, []],
    ['neither', { is_customer: false }, ['/is_customer relation_kind']],
    ['a wrong postal code', { postal_code: '12345' }, ['/postal_code postal_code_nl']],
    ['a Belgian postal code in Belgium', { postal_code: '9000', country: 'BE' }, []],
    ['a KvK number abroad', { kvk_number: '30123456', country: 'BE' }, ['/kvk_number kvk_number_abroad']],
    [
      'all of it',
      { is_customer: false, postal_code: 'x', kvk_number: '30123456' },
      ['/postal_code postal_code_nl', '/is_customer relation_kind'],
    ],
  ])('%s', (_, changes, expected) => {
    let found: string[] = [];
    try {
      checkRelation({ ...details, ...changes });
    } catch (error) {
      found = (error as DomainError).faults.map((fault) => `${fault.pointer} ${fault.code}`);
    }
    expect(found).toEqual(expected);
  });

  it('keeps a Dutch postal code as it is printed', () => {
    expect(checkRelation({ ...details, postal_code: '1012ab' }).postal_code).toBe('1012 AB');
  });
});

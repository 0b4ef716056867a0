import { describe, expect, it } from '@jest/globals';
import { outageOf } from './outages.js';

const error = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('an outage', () => {
  it.each([
    ['a database that is away', error('ECONNREFUSED'), 'unavailable'],
    ['a database that is stopped', error('57P01'), 'unavailable'],
    ['a connection that is gone', new Error('Connection terminated unexpectedly'), 'unavailable'],
    ['a pool that waits in vain', new Error('timeout exceeded when trying to connect'), 'unavailable'],
    ['a name with two addresses that both refuse', new AggregateError([error('ECONNREFUSED')]), 'unavailable'],
    ['what the driver says', Object.assign(new Error('x'), { driverError: error('53100') }), 'storage_full'],
    ['a full disk under the documents', error('ENOSPC'), 'storage_full'],
    [
      'a cause of a cause',
      new Error('fetch failed', { cause: new Error('y', { cause: error('ETIMEDOUT') }) }),
      'unavailable',
    ],
    ['a statement that takes too long', error('57014'), 'too_slow'],
    ['a lock that is not let go', error('55P03'), 'too_slow'],
    ['a fault of ours', new TypeError('x is undefined'), undefined],
    ['a constraint', error('23505'), undefined],
    ['no error at all', 'ECONNREFUSED', undefined],
  ])('%s', (_, thrown, outage) => expect(outageOf(thrown)).toBe(outage));

  it('is found in an error that causes itself', () => {
    const circle = new Error('x');
    circle.cause = circle;
    expect(outageOf(circle)).toBeUndefined();
  });
});

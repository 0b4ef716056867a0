import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { newSecret, signedHeaders } from './sign.js';

describe('a signature', () => {
  it('is that of the published example of Standard Webhooks', () => {
    const headers = signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', new Date(1614265330 * 1000), '{"test": 2432232314}', [
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    ]);
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('can be checked with the old and with the new secret while they change', () => {
    const [before, after] = [newSecret(), newSecret()];
    const headers = signedHeaders('msg_1', new Date(), '{}', [after, before]);
    expect(() => new Webhook(before).verify('{}', headers)).not.toThrow();
    expect(() => new Webhook(after).verify('{}', headers)).not.toThrow();
    expect(() => new Webhook(newSecret()).verify('{}', headers)).toThrow();
    expect(() => new Webhook(after).verify('{ }', headers)).toThrow();
  });
});

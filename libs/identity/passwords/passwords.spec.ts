import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel/index.js';
import { BoundedQueue, QueueFull } from './bounded-queue.js';
import { PasswordHasher } from './password-hasher.js';

describe('a bounded queue', () => {
  it('lets two work, three wait in their order, and refuses the sixth', async () => {
    const queue = new BoundedQueue(2, 3);
    const started: number[] = [];
    const finish: (() => void)[] = [];
    const task = (name: number) => () => {
      started.push(name);
      return new Promise<number>((resolve) => finish.push(() => resolve(name)));
    };
    const results = [1, 2, 3, 4, 5].map((name) => queue.run(task(name)));
    await expect(queue.run(task(6))).rejects.toBeInstanceOf(QueueFull);
    expect(started).toEqual([1, 2]);
    for (let name = 1; name <= 5; name++) {
      finish[name - 1]!();
      expect(await results[name - 1]!).toBe(name);
      // the next one starts as soon as a place is free, never earlier
      await Promise.resolve();
      expect(started).toEqual([1, 2, 3, 4, 5].slice(0, Math.min(5, name + 2)));
    }
    expect(await queue.run(() => Promise.resolve('again'))).toBe('again');
  });

  it('gives the place on after a task that fails', async () => {
    const queue = new BoundedQueue(1, 1);
    const failing = queue.run(() => Promise.reject(new Error('no')));
    const next = queue.run(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });
});

describe('passwords', () => {
  const hasher = new PasswordHasher();

  it('are hashed with argon2id and a salt of their own', async () => {
    const [one, two] = [await hasher.hash('drie lange tafels'), await hasher.hash('drie lange tafels')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await hasher.isRight('drie lange tafels', one)).toBe(true);
    expect(await hasher.isRight('drie lange tafel', one)).toBe(false);
  });

  it('are never right for somebody without one, however often asked', async () => {
    for (const password of ['', 'drie lange tafels', 'x'.repeat(200)]) {
      expect(await hasher.isRight(password, undefined)).toBe(false);
      expect(await hasher.isRight(password, null)).toBe(false);
    }
  });

  it('cost as much time without a stored hash as with one', async () => {
    const stored = await hasher.hash('drie lange tafels');
    const timeOf = async (hash: string | undefined): Promise<number> => {
      const start = performance.now();
      await hasher.isRight('een verkeerd wachtwoord', hash);
      return performance.now() - start;
    };
    const times: { without: number[]; with: number[] } = { without: [], with: [] };
    // in turns, so that a busy moment of the machine falls on both
    for (let round = 0; round < 21; round++) {
      times.without.push(await timeOf(undefined));
      times.with.push(await timeOf(stored));
    }
    const median = (list: number[]): number => list.sort((one, other) => one - other)[10]!;
    const ratio = median(times.without) / median(times.with);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('are refused with a time to come back when too many are waiting', async () => {
    const crowd = await Promise.allSettled(Array.from({ length: 300 }, () => hasher.isRight('x', undefined)));
    const refused = crowd.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(200);
    for (const outcome of refused) {
      expect(outcome.reason).toMatchObject({ kind: 'too_many', code: 'sign_in_busy', params: { seconds: 2 } });
      expect(outcome.reason).toBeInstanceOf(DomainError);
    }
  });
});

import crypto from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { currentHead, masterKeyIds, openUnderMaster, sealUnderMaster, sealWith, useMasterKeys } from './master-keys.js';

const [old, fresh] = [crypto.randomBytes(32).toString('base64'), crypto.randomBytes(32).toString('base64')];
const plain = Buffer.from('geheim');

describe('master keys', () => {
  it('open what they sealed, and nothing that was changed or is about something else', () => {
    useMasterKeys(() => [old]);
    const sealed = sealUnderMaster(plain, 'a');
    expect(openUnderMaster(sealed, 'a')).toEqual(plain);
    expect(sealed.includes(plain)).toBe(false);
    expect(sealed.subarray(0, 9)).toEqual(currentHead());
    expect(() => openUnderMaster(sealed, 'b')).toThrow('no master key opens this');
    for (let at = 9; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => openUnderMaster(changed, 'a')).toThrow();
    }
  });

  it('read what was sealed before there were several', () => {
    useMasterKeys(() => [fresh, old]);
    expect(openUnderMaster(sealWith(Buffer.from(old, 'base64'), plain, 'a'), 'a')).toEqual(plain);
  });

  it('take up a key that was added while the process runs, and lose one that was removed', () => {
    let ring = [old];
    useMasterKeys(() => ring);
    const before = sealUnderMaster(plain, 'a');
    useMasterKeys(() => [fresh, old]);
    const after = sealUnderMaster(plain, 'a');
    useMasterKeys(() => ring);
    ring = [fresh, old];
    expect(openUnderMaster(after, 'a')).toEqual(plain);
    expect(masterKeyIds()).toHaveLength(2);
    expect(openUnderMaster(before, 'a')).toEqual(plain);
    useMasterKeys(() => [fresh]);
    expect(() => openUnderMaster(before, 'a')).toThrow('sealed under');
    expect(openUnderMaster(after, 'a')).toEqual(plain);
  });

  it.each(['', 'kort', Buffer.alloc(31).toString('base64')])('are 32 bytes, not %j', (key) =>
    expect(() => useMasterKeys(() => [key])).toThrow(RangeError),
  );
});

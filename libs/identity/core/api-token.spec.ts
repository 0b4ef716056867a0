import { describe, expect, it } from '@jest/globals';
import { bearerOf, scopeOf } from './api-token.js';

const TOKEN = `ck_${'a'.repeat(43)}`;

describe('the token of a header', () => {
  it.each([
    [undefined, undefined],
    [`Bearer ${TOKEN}`, TOKEN],
    [`bearer ${TOKEN}`, null],
    [`Bearer ${TOKEN}a`, null],
    [TOKEN, null],
    ['Basic YTpi', null],
    ['', null],
  ])('%j is %j', (header, token) => expect(bearerOf(header)).toBe(token));
});

describe('scopes', () => {
  it.each([
    [['members:read'], { members: 'read' }],
    [['hours:write', 'hours:read'], { hours: 'write' }],
    [['hours:read', 'hours:write', 'bsn:read'], { hours: 'write', bsn: 'read' }],
  ])('%j open %j', (scopes, opens) => expect(scopeOf(scopes)).toEqual(opens));
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EntryValues } from './entry-values';
import { handingIn, insisting, isWaiting, removing, wanting, weekId, type Whose } from './intent';
import { memoryStore, ModelOffice, type Cut } from './model-office';
import { sendOutbox } from './send-outbox';

const WHOSE: Whose = {
  login_id: 'me',
  cooperative_id: 'c',
  member_id: 'm',
  for_another: false,
  monday: '2026-11-16',
};
const hours = (minutes: number): EntryValues => ({
  project_id: 'p',
  activity_id: 'a',
  date: '2026-11-17',
  minutes,
});

function device() {
  const store = memoryStore();
  const office = new ModelOffice();
  const stored = (id: string) => office.entries.get(id);
  return {
    store,
    office,
    want: (id: string, minutes: number) =>
      store.change(id, (now, order) => wanting(WHOSE, now, order, id, hours(minutes), stored(id))),
    unwant: (id: string) => store.change(id, (now, order) => removing(WHOSE, now, order, id, stored(id))),
    handIn: () => store.change(weekId(WHOSE), (_now, order) => handingIn(WHOSE, order)),
    send: (...cuts: Cut[]) => {
      office.cuts = cuts;
      return sendOutbox(store, office);
    },
    states: async () => (await store.all()).map(({ state }) => state),
  };
}

describe('the outbox', () => {
  it.each<[string, Cut]>([
    ['before the request arrived', 'before'],
    ['after the office stored it, before its answer', 'after'],
  ])('keeps an entry cut off %s, and sends it once', async (_name, cut) => {
    const { want, send, office, states } = device();
    await want('1', 450);
    expect(await send(cut)).toBe('offline');
    expect(await states()).toEqual(['kept']);
    expect(await send()).toBe('done');
    expect(await states()).toEqual(['sent']);
    expect(office.made).toEqual(['1']);
    expect(office.entries.get('1')?.minutes).toBe(450);
  });

  it('brings a later change over an earlier sending that arrived unheard', async () => {
    const { want, send, office } = device();
    await want('1', 60);
    await send('after');
    await want('1', 90);
    expect(await send()).toBe('done');
    expect(office.made).toEqual(['1']);
    expect(office.entries.get('1')?.minutes).toBe(90);
  });

  it('takes away what may have arrived', async () => {
    const { want, unwant, send, office, states } = device();
    await want('1', 60);
    await send('after');
    await unwant('1');
    await send();
    expect(office.entries.size).toBe(0);
    expect(await states()).toEqual(['sent']);
  });

  it('forgets a line that never left', async () => {
    const { want, unwant, states } = device();
    await want('1', 60);
    await unwant('1');
    expect(await states()).toEqual([]);
  });

  it('asks which one is right when somebody else changed the same entry, and sends the chosen one', async () => {
    const { want, send, office, store, states } = device();
    await want('1', 60);
    await send();
    const version1 = { ...office.entries.get('1')! };
    office.write('1', { minutes: 120 });
    await store.change('1', (now, order) => wanting(WHOSE, now, order, '1', hours(75), version1));
    await send();
    const [conflict] = await store.all();
    expect(conflict).toMatchObject({ state: 'conflict', values: { minutes: 75 }, theirs: { minutes: 120 } });
    expect(office.entries.get('1')?.minutes).toBe(120);
    await store.change('1', (now, order) => insisting(now!, order));
    await send();
    expect(await states()).toEqual(['sent']);
    expect(office.entries.get('1')?.minutes).toBe(75);
  });

  it('keeps what was typed for a week that closed, with the reason, and goes on with the rest', async () => {
    const { want, send, office, store } = device();
    await want('1', 60);
    office.locked = true;
    expect(await send()).toBe('done');
    const [refused] = await store.all();
    expect(refused).toMatchObject({ state: 'refused', values: { minutes: 60 } });
    expect(refused?.refusal).toEqual({ code: 'hours_entry_locked', detail: 'Deze week is dicht.' });
    office.locked = false;
    await want('1', 90);
    expect(await send()).toBe('done');
    expect(office.entries.get('1')?.minutes).toBe(90);
  });

  it('keeps everything when the session ended, and sends it after signing in', async () => {
    const { want, send, office, states } = device();
    await want('1', 60);
    office.signedIn = false;
    expect(await send()).toBe('signed_out');
    expect(await states()).toEqual(['kept']);
    office.signedIn = true;
    expect(await send()).toBe('done');
    expect(office.made).toEqual(['1']);
  });

  it('sends nothing of somebody else who was here before', async () => {
    const { store, office, send } = device();
    await store.change('1', (now, order) =>
      wanting({ ...WHOSE, login_id: 'you' }, now, order, '1', hours(60), undefined),
    );
    expect(await send()).toBe('done');
    expect(office.entries.size).toBe(0);
  });

  it('hands a week in after its hours, and not while one of them is not right', async () => {
    const { want, handIn, send, office } = device();
    await handIn();
    await want('1', 60);
    office.locked = true;
    await send();
    expect(office.submitted).toBe(0);
    office.locked = false;
    await want('1', 30);
    await send();
    expect([office.made, office.submitted]).toEqual([['1'], 1]);
  });

  it('hands in once when the answer was lost', async () => {
    const { handIn, send, office } = device();
    await handIn();
    await send('after');
    await send();
    expect(office.submitted).toBe(1);
  });

  it('goes on after a crash in the middle of sending', async () => {
    const { want, store, send, office, states } = device();
    await want('1', 60);
    await store.change('1', (now) => (now ? { ...now, state: 'sending', tried: [now.values] } : null));
    await send();
    expect([office.made, await states()]).toEqual([['1'], ['sent']]);
  });
});

type Act =
  { kind: 'want'; id: string; minutes: number } | { kind: 'unwant'; id: string } | { kind: 'send'; cuts: Cut[] };

const id = fc.constantFrom('1', '2', '3');
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('want' as const), id, minutes: fc.integer({ min: 0, max: 600 }) }),
  fc.record({ kind: fc.constant('unwant' as const), id }),
  fc.record({
    kind: fc.constant('send' as const),
    cuts: fc.array(fc.constantFrom<Cut>('before', 'after', null), { maxLength: 5 }),
  }),
);

describe('whatever is typed and wherever the connection is cut', () => {
  it('the office ends with what the person last said, each entry made once as long as it lives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const { store, office, send, states } = device();
        const last = new Map<string, number>();
        // what the screen shows of the office is what it answered, never more
        for (const one of acts) {
          if (one.kind === 'send') await send(...one.cuts);
          else if (one.kind === 'want') {
            last.set(one.id, one.minutes);
            await store.change(one.id, (now, order) =>
              wanting(WHOSE, now, order, one.id, hours(one.minutes), undefined),
            );
          } else {
            last.set(one.id, 0);
            await store.change(one.id, (now, order) => removing(WHOSE, now, order, one.id, undefined));
          }
        }
        await send();
        expect((await store.all()).filter(isWaiting)).toEqual([]);
        expect((await states()).filter((state) => state !== 'sent' && state !== 'kept')).toEqual([]);
        const wanted = [...last].filter(([, minutes]) => minutes > 0).sort();
        const there = [...office.entries].map(([key, entry]) => [key, entry.minutes]).sort();
        expect(there).toEqual(wanted);
      }),
      { numRuns: 400 },
    );
  });
});

/** What somebody can do with a leaving. */
export type ExitAct = 'fix' | 'set_off' | 'propose' | 'approve' | 'defer' | 'heirs' | 'check' | 'dispute' | 'resolve';

import { useEffect, useState } from 'react';

const PAUSE = 400;

/** The value once it has not changed for a moment: what is asked while somebody types. */
export function useSettled<Value>(value: Value): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

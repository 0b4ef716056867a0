/**
 * The elfproef of a BSN, RSIN or fiscal number: nine digits, weights 9 to 2 on the first eight, their sum modulo 11 is the ninth.
 * A remainder of 10 fits no digit, so such a number is never given out.
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const weighted = [...digits.slice(0, 8)].reduce((total, digit, place) => total + Number(digit) * (9 - place), 0);
  return weighted % 11 === Number(digits[8]);
}

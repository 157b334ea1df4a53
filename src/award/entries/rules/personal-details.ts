// Finds what may point out a person in a text. A light check that warns and never stops.
export type PersonalDetail = {
  readonly kind: 'personal-number' | 'email' | 'phone'
  readonly found: string
}

const number = /(?<![\d-])(?:(?:19|20)\d{2}|\d{2})(\d{2})(\d{2})[-+ ]?\d{4}(?![\d-])/g
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const phone = /(?<![\d-])(?:\+46[ -]?|0)(?:7\d|8|\d{2,3})[ -]\d{2,3}(?:[ -]?\d{2,3}){1,2}(?!\d)/g

/** Each once, in the order of the kinds: numbers, addresses, phones. */
export function personalDetails(text: string): readonly PersonalDetail[] {
  const numbers = [...text.matchAll(number)].filter(isPersonal).map(([found]) => found)
  const emails = [...text.matchAll(email)].map(([found]) => found)
  const phones = [...text.matchAll(phone)].map(([found]) => found)
  const named = (kind: PersonalDetail['kind'], all: readonly string[]) =>
    [...new Set(all)].map((found) => ({ kind, found }))
  return [
    ...named('personal-number', numbers),
    ...named('email', emails),
    ...named('phone', phones),
  ]
}

/** A possible date (the day may be raised by 60, a coordination number) and the right check digit. */
function isPersonal(match: RegExpMatchArray): boolean {
  const month = Number(match[1])
  const day = Number(match[2]) % 60
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  return hasCheckDigit(match[0].replace(/\D/g, '').slice(-10))
}

/** Luhn: every other digit doubled, all digits summed, the sum ends in 0. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}

// The number of a legal entity in Sweden, with its check digit.

/**
 * «556000-4615», from any common way to write it. Undefined: it is no such number. A personal
 * identity number is none either: the third digit of a legal entity's number is two or more.
 */
export function organisationNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s‐‑–-]/g, '').replace(/^16(?=\d{10}$)/, '')
  if (!/^\d{10}$/.test(digits) || Number(digits[2]) < 2) return undefined
  return checkSum(digits) % 10 === 0 ? `${digits.slice(0, 6)}-${digits.slice(6)}` : undefined
}

/** Every other digit counts double, and the digits of a product are added to each other. */
function checkSum(digits: string): number {
  return [...digits].reduce((sum, digit, at) => {
    const weighed = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return sum + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
}

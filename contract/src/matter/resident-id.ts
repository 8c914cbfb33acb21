/** 17 figures and the check digit of GB 11643-1999 (ISO 7064 MOD 11-2), which newer cards of residents from elsewhere share. */
export function hasCheckDigit(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value)) return false
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(value[i]), 0)
  return '10X98765432'[sum % 11] === value[17]
}

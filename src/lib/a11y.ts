type Value = string | number | boolean | undefined

/**
 * Attributes for assistive technology and the keyboard. A browser gets them; the mini-program's templates don't
 * carry them, and sending them there would only cost setData bytes.
 * Booleans become 'true'/'false'. Taro's web components can't take an `aria-*` attribute back: to empty one, give ''.
 */
export function a11y(attributes: Record<string, Value>): Record<string, string | number> {
  if (process.env.TARO_ENV !== 'h5') return {}
  const given: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    given[name] = typeof value === 'boolean' ? String(value) : value
  }
  return given
}

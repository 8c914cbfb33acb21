type Value = string | number | boolean | undefined

const inBrowser = () => process.env.TARO_ENV === 'h5'

/** States that are off where nothing is said. */
const QUIET = ['aria-busy', 'aria-current', 'aria-disabled']

/** In the mini-program: no keyboard to stop for, and nothing to send where being absent says the same. */
const isSaid = (name: string, value: Value) =>
  name !== 'tabIndex' && !(QUIET.includes(name) && String(value) === 'false')

/**
 * Attributes for assistive technology and the keyboard, by the names of a browser; WeChat's name for `role` is `aria-role`,
 * and its templates carry the names in config/aria-components.json.
 * Booleans become 'true'/'false'. Taro's web components can't take an `aria-*` attribute back: to empty one, give ''.
 */
export function a11y(attributes: Record<string, Value>): Record<string, string | number> {
  const given: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || !(inBrowser() || isSaid(name, value))) continue
    const key = name === 'role' && !inBrowser() ? 'aria-role' : name
    given[key] = typeof value === 'boolean' ? String(value) : value
  }
  return given
}

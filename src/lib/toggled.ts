/** Several chosen ones after a press on one: it joins them, or leaves them if it was among them. */
export const toggled = <T>(chosen: readonly T[], pressed: T): T[] =>
  chosen.includes(pressed) ? chosen.filter((one) => one !== pressed) : [...chosen, pressed]

import { ContractError, hasCode } from '@talent/contract'

/** One sentence a person understands, for any failure. */
export const errorText = (error: Error): string =>
  error instanceof ContractError || error.name === 'NetworkError' || error.name === 'RefusedError'
    ? error.message
    : '没能完成，不是您的问题，请稍后重试'

/** What to quote when calling the hotline, if the server gave it. */
export const incidentOf = (error: Error): string | undefined =>
  error instanceof ContractError ? error.detail.incident : undefined

/** The sentence with the number to quote behind it, where a line is all there is room for. */
export const errorLine = (error: Error): string => {
  const incident = incidentOf(error)
  return incident === undefined ? errorText(error) : `${errorText(error)}（问题编号 ${incident}）`
}

/** Trying again brings back nothing that isn't there, and nobody another role. */
export const isFinal = (error: unknown): boolean =>
  hasCode(error, 'not_found', 'forbidden', 'no_role', 'malformed')

/** Messages by field path, for a form: `{ 'profile.name': '请填写姓名' }`. */
export const fieldFaults = (error: Error | null): Record<string, string> =>
  error instanceof ContractError
    ? Object.fromEntries((error.detail.fields ?? []).map(({ field, message }) => [field, message]))
    : {}

/** The same of one form that adds and changes: the field alone, whether it came within `part` or not, a list's entries on the list. */
export const faultsWithin = (error: Error | null, part: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fieldFaults(error)).map(([field, message]) => [
      (field.startsWith(`${part}.`) ? field.slice(part.length + 1) : field).replace(/\.\d+$/, ''),
      message,
    ]),
  )

/** Somebody else acted meanwhile, or an earlier press had gone through: what is on screen is old. */
export const isOutdated = (error: unknown): boolean =>
  hasCode(error, 'stale_version', 'wrong_state', 'key_reused')

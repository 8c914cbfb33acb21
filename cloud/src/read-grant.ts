import { parseArgs } from 'node:util'
import { LIMITS, line, OFFICE_PHONE } from '@talent/contract'
import * as v from 'valibot'
import { ExplainedError } from './lib/explained-error.ts'

/** Whom a command gives a role: by telephone number or account id, and under which name, if not that of their profile. */
export interface Grantee {
  readonly who: string
  readonly name: string | undefined
}

/** What a commissioner is bound to: codes of ours, not yet looked up. */
export interface CommissionerGrant extends Grantee {
  readonly role: 'commissioner'
  readonly department: string
  readonly areas: readonly string[]
  readonly capacity: number
  readonly officePhone: string
  readonly matters: readonly string[]
  readonly employers: readonly string[]
}
export type Grant = CommissionerGrant | (Grantee & { readonly role: 'coordinator' })

const USAGE = `npm run grant-role --workspace cloud -- coordinator <telephone or account id> [--name 姓名]
  npm run grant-role --workspace cloud -- commissioner <telephone or account id> [--name 姓名]
    --department <code> --areas <code,code> --capacity <number> --office-phone <number>
    --matters <code,code> [--employers <单位,单位>]`

const STRING = { type: 'string' } as const
const PLACE = {
  department: STRING,
  areas: STRING,
  capacity: STRING,
  'office-phone': STRING,
  matters: STRING,
  employers: STRING,
}
const MOST_PLACES = 1000

export const refuse = (faults: readonly string[]) =>
  new ExplainedError(`nothing was changed:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { name: STRING, ...PLACE }, allowPositionals: true })
  } catch (error) {
    // The parser's own words name the option; a value isn't in them.
    throw new ExplainedError(`${(error as Error).message}\nusage:\n  ${USAGE}`)
  }
}

const listOf = (value: string | undefined): string[] =>
  [...new Set((value ?? '').split(/[,，]/).map((one) => one.trim()))].filter((one) => one !== '')

/** As it would be kept if a person typed it; null for what is blank, too long or holds what can't be shown. */
function tidy(value: string, max: number): string | null {
  const result = v.safeParse(line(max), value)
  return result.success ? result.output : null
}

/** @throws ExplainedError naming every fault of what was typed after the command */
export function readGrant(args: readonly string[]): Grant {
  const { values, positionals } = parse(args)
  const [role, who, ...more] = positionals
  const faults: string[] = []
  if (role !== 'coordinator' && role !== 'commissioner')
    faults.push('the role is coordinator or commissioner')
  if (who === undefined || more.length > 0) faults.push('after the role: one telephone or account id')
  const name = values.name === undefined ? undefined : tidy(values.name, LIMITS.name)
  if (name === null) faults.push(`--name: 1 to ${LIMITS.name} characters`)
  const given = Object.keys(PLACE).filter((option) => values[option as keyof typeof PLACE] !== undefined)
  if (role === 'coordinator' && given.length > 0)
    faults.push(`only a commissioner has ${given.map((option) => `--${option}`).join(', ')}`)
  const place = role === 'commissioner' ? readPlace(values, faults) : null
  if (faults.length > 0) throw new ExplainedError(`${refuse(faults).message}\nusage:\n  ${USAGE}`)
  const grantee = { who: who ?? '', name: name ?? undefined }
  return place === null ? { role: 'coordinator', ...grantee } : { role: 'commissioner', ...grantee, ...place }
}

function readPlace(values: ReturnType<typeof parse>['values'], faults: string[]) {
  const { department = '', capacity = '', 'office-phone': officePhone = '' } = values
  const areas = listOf(values.areas)
  const matters = listOf(values.matters)
  const employers = listOf(values.employers).map((one) => tidy(one, LIMITS.employer))
  if (department === '') faults.push('--department: its code')
  if (areas.length === 0) faults.push('--areas: the codes of one or more, with commas between')
  const places = /^\d{1,4}$/.test(capacity) ? Number(capacity) : 0
  if (places < 1 || places > MOST_PLACES)
    faults.push(`--capacity: how many open requests at once, 1 to ${MOST_PLACES}`)
  if (!OFFICE_PHONE.test(officePhone)) faults.push('--office-phone: digits, spaces and hyphens')
  if (matters.length === 0) faults.push('--matters: the codes of one or more, with commas between')
  if (employers.includes(null)) faults.push(`--employers: each 1 to ${LIMITS.employer} characters`)
  return {
    ...{ department, areas, capacity: places, officePhone, matters },
    employers: employers.filter((one) => one !== null),
  }
}

import { own } from '../own.ts'
import { alternativesOf, type AnswerTest, type Condition } from './condition.ts'
import { kindOf } from './field-kinds.ts'
import type { MatterField } from './schema.ts'

/** What must be true of one field's answer. */
interface Wanted {
  answered: boolean
  /** Of one option each must be among the answer; a single choice has but one. */
  options: readonly (readonly string[])[]
  atLeast: number | string | null
  atMost: number | string | null
}
/** What must be true of the answers at once, by field. */
type World = ReadonlyMap<string, Wanted>

const ANY: Wanted = { answered: true, options: [], atLeast: null, atMost: null }
const largest = (a: number | string | null, b: number | string) => (a === null || b > a ? b : a)
const smallest = (a: number | string | null, b: number | string) => (a === null || b < a ? b : a)

/** Of a single choice: the options that all tests leave. */
const leftOf = (options: Wanted['options']) =>
  options.reduce((left, allowed) => left.filter((option) => allowed.includes(option)))

function isPossible(field: MatterField, { options, atLeast, atMost }: Wanted): boolean {
  const { several, compares } = kindOf(field)
  if (options.length > 0 && !several && leftOf(options).length === 0) return false
  const most = compares === 'amount' ? smallest(atMost, field.max) : atMost
  return atLeast === null || most === null || atLeast <= most
}

function withTest(field: MatterField, before: Wanted | undefined, test: AnswerTest): Wanted | null {
  if ('answered' in test && !test.answered)
    return before?.answered === true ? null : { ...ANY, answered: false }
  if (before?.answered === false) return null
  const wanted = before ?? ANY
  const after: Wanted = {
    ...wanted,
    options: 'is' in test ? [...wanted.options, test.is] : wanted.options,
    atLeast: 'atLeast' in test ? largest(wanted.atLeast, test.atLeast) : wanted.atLeast,
    atMost: 'atMost' in test ? smallest(wanted.atMost, test.atMost) : wanted.atMost,
  }
  return isPossible(field, after) ? after : null
}

/**
 * Whether some answers fulfil these conditions at once: every way to fulfil them is followed back to the fields they rest
 * on, whether those are shown and the option is offered then. `fields`: those before; only known ones are named.
 */
export function isReachable(
  conditions: readonly (Condition | undefined)[],
  fields: readonly MatterField[],
): boolean {
  const fulfil = (world: World, wanted: Condition | undefined): World[] =>
    wanted === undefined
      ? [world]
      : alternativesOf(wanted).flatMap((tests) =>
          tests.reduce<World[]>((worlds, test) => worlds.flatMap((one) => pass(one, test)), [world]),
        )
  const pass = (world: World, test: AnswerTest): World[] => {
    const field = fields.find(({ key }) => key === test.field)
    if (field === undefined) return []
    if (!('is' in test)) return answer(world, field, test)
    // Each option by itself: it may be offered in a case of its own.
    return test.is.flatMap((option) =>
      answer(world, field, { field: field.key, is: [option] }).flatMap((next) =>
        fulfil(next, own(field.optionWhen ?? {}, option)),
      ),
    )
  }
  const answer = (world: World, field: MatterField, test: AnswerTest): World[] => {
    const before = world.get(field.key)
    const wanted = withTest(field, before, test)
    if (wanted === null) return []
    const next = new Map(world).set(field.key, wanted)
    return wanted.answered && before === undefined ? fulfil(next, field.when) : [next]
  }
  const start: World[] = [new Map()]
  return conditions.reduce((worlds, one) => worlds.flatMap((world) => fulfil(world, one)), start).length > 0
}

import { own } from '../own.ts'
import type { DraftBody } from '../matter/draft.ts'
import { fieldsOf, type Matter } from '../matter/schema.ts'
import type { Change } from '../publication/schema.ts'
import { contentOfMatter } from './content.ts'
import { matterDifference } from './difference.ts'
import { nameOf } from './words.ts'

/** Nothing a person who fills the form in has to look at again. */
const ASIDE = new Set(['placeholder', 'basis', 'sensitivity', 'retired', 'max', 'version'].map(nameOf))
/** What the matter itself says that they go by. */
const GONE_BY = new Set(['promisedWorkingDays', 'notice', 'title', 'appointment'].map(nameOf))

/** What a person who began the form at one version must know of the next: what is asked, wanted and promised. */
export function formChanges(before: Matter, after: Matter): Change[] {
  return matterDifference(contentOfMatter(before), contentOfMatter(after)).flatMap((change) => {
    const { path, what } = change
    if (what === 'moved' || path === 'sections') return []
    if (what !== 'changed') return [change]
    const parts = change.parts.filter(({ name }) =>
      path === 'matter' ? GONE_BY.has(name) : !ASIDE.has(name),
    )
    return parts.length > 0 ? [{ ...change, parts }] : []
  })
}

/**
 * A draft for a matter that takes another's place: what both ask for by the same name, words and kind. `left`: what was
 * filled in and has no place there.
 */
export function carriedOver(from: Matter, to: Matter, body: DraftBody): { body: DraftBody; left: string[] } {
  const fits = (key: string) => {
    const [was, is] = [from, to].map((matter) => fieldsOf(matter).find((field) => field.key === key))
    return was !== undefined && is !== undefined && was.type === is.type && was.label === is.label
  }
  const wanted = (key: string) => {
    const [was, is] = [from, to].map(({ materials }) => materials.find((one) => one.key === key))
    return was !== undefined && is !== undefined && was.name === is.name
  }
  const labelOf = (key: string) => fieldsOf(from).find((field) => field.key === key)?.label ?? key
  const nameAt = (key: string) => from.materials.find((one) => one.key === key)?.name ?? key
  const filled = (key: string) => (own(body.answers, key) ?? '').length > 0
  const given = (key: string) => (own(body.materials, key) ?? []).length > 0
  return {
    body: {
      answers: Object.fromEntries(Object.entries(body.answers).filter(([key]) => fits(key))),
      materials: Object.fromEntries(Object.entries(body.materials).filter(([key]) => wanted(key))),
      deferred: body.deferred.filter(wanted),
      slots: to.appointment === null ? [] : body.slots,
      channel: to.appointment === null ? null : body.channel,
    },
    left: [
      ...Object.keys(body.answers)
        .filter((key) => !fits(key) && filled(key))
        .map(labelOf),
      ...Object.keys(body.materials)
        .filter((key) => !wanted(key) && given(key))
        .map(nameAt),
    ],
  }
}

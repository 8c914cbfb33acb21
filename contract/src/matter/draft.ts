import * as v from 'valibot'
import { list, maxCharacters, record, writable } from '../bounded.ts'
import { Day, Instant, Key } from '../common.ts'
import { own } from '../own.ts'
import { StoredFile } from '../file/schema.ts'
import { TOO_MANY_FILES } from '../file/file-ids.ts'
import { LIMITS, MOST } from '../limits.ts'
import { withoutUnseen } from '../typed-text.ts'
import { CONTACT_CHANNELS, Slot } from './contact.ts'

/** What it takes to show an uploaded file again. */
export const DraftFile = v.object({
  ...v.pick(StoredFile, ['id', 'type']).entries,
  /** 沿用: what it was handed in for before, and when. For showing only: the server knows it of the file. */
  reused: v.optional(v.object({ matterTitle: v.pipe(v.string(), v.maxLength(60)), handedInOn: Day })),
})
export type DraftFile = v.InferOutput<typeof DraftFile>

const TOO_MUCH = '填写的内容太多，请返回重新填写'
/** As typed, spaces and all: it is tidied when it is handed in. Only what can't be kept is refused. */
const Typed = v.pipe(
  v.string(),
  v.transform(withoutUnseen),
  maxCharacters(LIMITS.answer, `填写的内容不超过 ${LIMITS.answer} 个字`),
)
const Picked = list(
  v.pipe(v.string(), writable('填写的内容'), maxCharacters(LIMITS.option, '请从列出的选项里选')),
  MOST.options,
  '请从列出的选项里选',
)

/** The half-filled form as the client keeps it; encrypted as a whole on the server. */
export const DraftBody = v.object({
  answers: record(v.union([Typed, Picked]), MOST.answers, TOO_MUCH),
  /** By material key. */
  materials: record(list(DraftFile, MOST.files, TOO_MANY_FILES), MOST.materials, TOO_MUCH),
  slots: list(Slot, MOST.slots, `最多选 ${MOST.slots} 个时间`),
  channel: v.nullable(v.picklist(CONTACT_CHANNELS)),
  /** Materials promised for later (容缺), by key; only what was ticked. */
  deferred: v.optional(list(Key, MOST.materials, TOO_MUCH), []),
})
export type DraftBody = v.InferOutput<typeof DraftBody>

/** The draft as the server has it. A version is never given twice: of a draft begun anew neither. */
export const SavedDraft = v.object({ ...DraftBody.entries, version: v.number(), savedAt: Instant })
export type SavedDraft = v.InferOutput<typeof SavedDraft>

const given = (value: string | readonly unknown[] | null | undefined): boolean =>
  value !== null && value !== undefined && (typeof value === 'string' ? value.trim() : value).length > 0

/** N 项已填: answers, materials (there or promised for later), times and channel that something was given for. */
export function filledOf({ answers, materials, slots, channel, deferred }: DraftBody): number {
  const later = deferred.filter((key) => !given(own(materials, key)))
  return (
    [...Object.values(answers), ...Object.values(materials), slots, channel].filter(given).length +
    later.length
  )
}

/** A draft as it is told of outside the form; nothing of what was written in it. */
export const DraftBrief = v.object({
  /** `bundle`: of several matters in one form; the code and the title are the bundle's. */
  form: v.picklist(['matter', 'bundle']),
  matterCode: Key,
  matterTitle: v.string(),
  savedAt: Instant,
  /** Of a matter that was closed: the last day to hand it in. */
  finishBy: v.nullable(Day),
  /** `filledOf` what its matter asks for; one in which nothing is filled in isn't told of. */
  filled: v.number(),
})
export type DraftBrief = v.InferOutput<typeof DraftBrief>

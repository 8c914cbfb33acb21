import * as v from 'valibot'
import { DayBound } from '../calendar/day-range.ts'
import { Day, Id } from '../common.ts'
import { isTakenName } from '../own.ts'
import { Condition } from './condition.ts'
import { CONTACT_CHANNELS } from './contact.ts'
import { FIELD_TYPES } from './field-kinds.ts'
import { MATTER_GROUPS } from './groups.ts'
import { MatterFile } from './matter-file.ts'
import { VERIFIED_KINDS } from './verified.ts'

/** Why a value is sensitive; such a value is masked on screens and every unmasking is recorded. */
export const SENSITIVITIES = ['id-number', 'phone', 'minor', 'health'] as const
export type Sensitivity = (typeof SENSITIVITIES)[number]

/** What several matters ask of a person, whatever they call the field; what is known of it fills it in (`knownAnswers`). */
export const FACTS = [
  'homeAddress',
  'name',
  'employer',
  'education',
  'arrivedOn',
  'graduatedOn',
  'returnedFromAbroad',
  'certifiedOn',
  'skillLevel',
  'licensedOn',
  'spouseEmployer',
  // What work somebody looks for: its commissioner may recommend posts by these.
  'wantedProfession',
  'seekersEducation',
  'seekersYears',
  'wantedPay',
] as const
export type Fact = (typeof FACTS)[number]

/** Never a name every object has: what was answered would be mixed up with it. */
const DataKey = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
  v.check((key) => !isTakenName(key), 'a name of its own'),
)

/** The document and clause something rests on. */
export const Basis = v.object({
  document: v.string(),
  article: v.nullable(v.string()),
  quote: v.nullable(v.string()),
})
export type Basis = v.InferOutput<typeof Basis>

export const MatterField = v.object({
  key: DataKey,
  label: v.string(),
  type: v.picklist(FIELD_TYPES),
  required: v.boolean(),
  /** Why it is asked, in words the person understands. */
  help: v.nullable(v.string()),
  basis: v.nullable(v.string()),
  placeholder: v.nullable(v.string()),
  /** What there is to choose from, as shown; for `id-document` its kinds, or none for all (`lists` of the kind). */
  options: v.array(v.string()),
  /** 停用: options of before that nobody is offered any more. None is ever deleted, so that its words come to mean nothing else. */
  retired: v.optional(v.array(v.string())),
  /** Characters; for `number` and `money` the largest value; how many wishes, days or levels of a region. */
  max: v.number(),
  /** For `number` and `money`: smallest value, unit (of money 元, the default, or 万元), places after the point. */
  min: v.optional(v.nullable(v.number())),
  unit: v.optional(v.nullable(v.string())),
  decimals: v.optional(v.nullable(v.number())),
  /** Of days, months and years: where they begin and end, both included; without, any day of ours. */
  from: v.optional(v.nullable(DayBound)),
  to: v.optional(v.nullable(DayBound)),
  /** Of preferred days: working days only. */
  workingDays: v.optional(v.boolean()),
  sensitivity: v.nullable(v.picklist(SENSITIVITIES)),
  /** Asked for in the same way by other matters: one form for several asks it once. */
  fact: v.optional(v.nullable(v.picklist(FACTS))),
  /** Shown only then. Conditions are on fields before this one (`matterFaults`). */
  when: v.optional(Condition),
  /** Where it isn't `required` anyway: then it is. */
  requiredWhen: v.optional(Condition),
  /** By option: offered only then; any other is always offered. */
  optionWhen: v.optional(v.record(v.string(), Condition)),
})
export type MatterField = v.InferOutput<typeof MatterField>

export const MatterSection = v.object({ title: v.string(), fields: v.array(MatterField) })

export const PAPERS = ['original', 'copy', 'both'] as const
export const PAPER_LABEL: Record<(typeof PAPERS)[number], string> = {
  original: '原件',
  copy: '复印件',
  both: '原件及复印件',
}

/** 样图: drawn by us, so that none shows anybody's data. */
export const SAMPLES = ['certificate', 'card', 'booklet', 'contract', 'statement'] as const
export type Sample = (typeof SAMPLES)[number]
export const SAMPLE_LABEL: Record<Sample, string> = {
  certificate: '证书',
  card: '卡式证件',
  booklet: '本式证件',
  contract: '合同、协议',
  statement: '证明、表格',
}

export const MatterMaterial = v.object({
  key: DataKey,
  name: v.string(),
  /** 照片 / 电子证照 / PDF, in words. */
  form: v.string(),
  /** 原件, 复印件 or both; without, either. */
  paper: v.optional(v.nullable(v.picklist(PAPERS))),
  /** 看样图: which picture shows what a good one looks like. */
  sample: v.optional(v.nullable(v.picklist(SAMPLES))),
  /** 免交: for whom this is verified. */
  waivedBy: v.optional(v.nullable(v.picklist(VERIFIED_KINDS))),
  help: v.nullable(v.string()),
  /** Any one of these serves. */
  alternatives: v.array(v.string()),
  required: v.boolean(),
  /** 容缺: may be supplied after acceptance. */
  deferrable: v.boolean(),
  basis: v.nullable(v.string()),
  /** Asked for only then. */
  when: v.optional(Condition),
  /** 证明种类, in words: what was handed in for another material of the same kind may be used again (`proofOf`). */
  proof: v.optional(v.nullable(v.string())),
  /** How many months what was handed in may be used again; without, for good. */
  usableMonths: v.optional(v.nullable(v.number())),
})
export type MatterMaterial = v.InferOutput<typeof MatterMaterial>

/** What one agrees to by itself, in one version of its words. */
export const ConsentText = v.object({
  version: v.number(),
  title: v.string(),
  /** 用哪些 */
  uses: v.string(),
  /** 做什么 */
  does: v.string(),
  /** 给谁看 */
  shownTo: v.string(),
  /** 留多久 */
  keptFor: v.string(),
  /** The sentence ticked. */
  statement: v.string(),
})
export type ConsentText = v.InferOutput<typeof ConsentText>

export const MatterConsent = v.object({
  purpose: v.picklist(['minor', 'health']),
  ...ConsentText.entries,
  /** Asked for only then; without it, always. */
  when: v.optional(Condition),
})
export type MatterConsent = v.InferOutput<typeof MatterConsent>

/**
 * A service matter 服务事项 is data: one form engine shows it, one validator checks it on both sides.
 * Adding a matter or a field changes data only.
 */
export const Matter = v.object({
  code: Id,
  /** A running request keeps the version it was submitted under. */
  version: v.number(),
  title: v.string(),
  group: v.picklist(MATTER_GROUPS),
  /** Icon name of the client. */
  icon: v.string(),
  summary: v.string(),
  /** Words people search by besides the title. */
  keywords: v.array(v.string()),
  /** 承诺时限, working days after acceptance. */
  promisedWorkingDays: v.number(),
  /** Working days until the commissioner says whether it is accepted. */
  acceptWithinWorkingDays: v.number(),
  departmentCode: v.string(),
  departmentName: v.string(),
  basis: v.array(Basis),
  /** What must be said before one begins, e.g. that tax matters are consult-and-refer only. */
  notice: v.nullable(v.string()),
  /** What its good end verifies of the person: whoever resolves it says what was recognised, and until when. */
  verifies: v.optional(v.nullable(v.picklist(VERIFIED_KINDS))),
  /** Key of the field whose answer follows the title: 子女入学 · 转学插班. */
  variantField: v.nullable(v.string()),
  sections: v.array(MatterSection),
  materials: v.array(MatterMaterial),
  /** Blank forms, guides and sample pictures, by reference. */
  files: v.optional(v.array(MatterFile)),
  consents: v.array(MatterConsent),
  /** Preferred slots to talk with the commissioner, or null. Times `HH:MM`. */
  appointment: v.nullable(
    v.object({ times: v.array(v.string()), channels: v.array(v.picklist(CONTACT_CHANNELS)) }),
  ),
  demo: v.boolean(),
})
export type Matter = v.InferOutput<typeof Matter>

export const MatterSummary = v.object({
  code: Matter.entries.code,
  title: Matter.entries.title,
  group: Matter.entries.group,
  icon: Matter.entries.icon,
  summary: Matter.entries.summary,
  keywords: Matter.entries.keywords,
  promisedWorkingDays: Matter.entries.promisedWorkingDays,
  departmentName: Matter.entries.departmentName,
  demo: Matter.entries.demo,
})
export type MatterSummary = v.InferOutput<typeof MatterSummary>

export const fieldsOf = (matter: {
  readonly sections: readonly { readonly fields: readonly MatterField[] }[]
}): MatterField[] => matter.sections.flatMap((s) => s.fields)

/** A matter that takes nothing new (停办): why, until when what was begun may be handed in, and what takes its place. */
export const MatterClosing = v.object({
  finishBy: Day,
  reason: v.string(),
  successor: v.nullable(v.object({ code: v.string(), title: v.string() })),
})
export type MatterClosing = v.InferOutput<typeof MatterClosing>

/** Within which the last day lies. */
export const FINISH_BY = { from: 'today', to: 'today+365' } as const

/** “就医保障”已停办，请改办“医疗绿色通道” */
export const closedWords = (title: string, { successor }: MatterClosing): string =>
  successor === null ? `“${title}”已停办，不再受理新的申请` : `“${title}”已停办，请改办“${successor.title}”`

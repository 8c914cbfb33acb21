import * as v from 'valibot'
import { ACCOUNT_ROLES } from '../roles.ts'
import { Day, Id, Key, line, optionalLine } from '../common.ts'
import { LIMITS } from '../limits.ts'
import { isPhone, PHONE_RULE, tidyPhone } from '../tidy-number.ts'

/** However it was typed, kept in one form. */
export const Phone = v.pipe(
  v.string('请填写手机号'),
  v.transform(tidyPhone),
  v.check(isPhone, `手机号${PHONE_RULE}`),
)

export const EDUCATION = ['doctor', 'master', 'bachelor', 'college', 'other'] as const
export type Education = (typeof EDUCATION)[number]
export const EDUCATION_LABEL: Record<Education, string> = {
  doctor: '博士研究生',
  master: '硕士研究生',
  bachelor: '本科',
  college: '专科',
  other: '其他',
}

/** What a talent tells about themselves. No ID number: no matter of this issue needs it here. */
export const ProfileInput = v.object({
  name: line(LIMITS.name, '姓名'),
  phone: Phone,
  employer: line(LIMITS.employer, '工作单位'),
  /** Of the directory, where it was picked there; null: typed freely. */
  enterpriseId: v.optional(v.nullable(Id), null),
  /** 片区, code of `area`. */
  areaCode: v.pipe(v.string('请选择片区'), Key),
  education: v.picklist(EDUCATION, '请选择学历'),
  /** Day of arrival in the district. */
  arrivedOn: v.optional(v.nullable(Day), null),
  /** As certified elsewhere, e.g. `C 类`; self-declared until verification comes with its issue. */
  talentCategory: optionalLine(LIMITS.talentCategory, '人才类别'),
})
export type ProfileInput = v.InferOutput<typeof ProfileInput>

export const PROFILE_LABEL: Record<Exclude<keyof ProfileInput, 'enterpriseId'>, string> = {
  name: '姓名',
  phone: '手机号',
  employer: '工作单位',
  areaCode: '片区',
  education: '学历',
  arrivedOn: '来示范区时间',
  talentCategory: '人才类别',
}

/** The owner's own view. The phone is masked (`138****0127`); sending it back masked keeps the stored one. */
export const Profile = v.object({
  name: v.string(),
  phoneMasked: v.string(),
  employer: v.string(),
  enterpriseId: v.nullable(Id),
  areaCode: v.string(),
  areaName: v.string(),
  education: v.picklist(EDUCATION),
  arrivedOn: v.nullable(Day),
  talentCategory: v.string(),
})
export type Profile = v.InferOutput<typeof Profile>

/** As PUT: `phone` may be left out to keep the stored one, so a masked number never has to travel back. */
export const ProfileUpdate = v.object({ ...ProfileInput.entries, phone: v.optional(Phone) })
export type ProfileUpdate = v.InferOutput<typeof ProfileUpdate>

export const Area = v.object({ code: v.string(), name: v.string() })
export type Area = v.InferOutput<typeof Area>

/** A commissioner as a talent sees one: a person, with the department, duty and office telephone. */
export const CommissionerCard = v.object({
  id: Id,
  name: v.string(),
  /** 林专员 */
  title: v.string(),
  department: v.string(),
  areaName: v.string(),
  onDuty: v.boolean(),
  officePhone: v.string(),
  /** Key of a drawn portrait in the client, or null: then the family name is shown. */
  portrait: v.nullable(v.string()),
  /** On leave at this moment: its last day, and who has accepted to stand in. */
  away: v.optional(
    v.nullable(
      v.object({
        until: Day,
        standIn: v.nullable(
          v.object({ id: Id, name: v.string(), title: v.string(), portrait: v.nullable(v.string()) }),
        ),
      }),
    ),
  ),
})
export type CommissionerCard = v.InferOutput<typeof CommissionerCard>

export const DemoPerson = v.object({
  id: Id,
  name: v.string(),
  roles: v.array(v.picklist(ACCOUNT_ROLES)),
  /** What this person is for in the trial, e.g. `有两件在办` */
  note: v.string(),
})
export type DemoPerson = v.InferOutput<typeof DemoPerson>

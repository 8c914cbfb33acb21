import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Id, Key, line, officePhone, optionalLine, Version } from '../common.ts'
import { LIMITS, MOST } from '../limits.ts'
import { nameKey } from './names.ts'

/** As one picks it. */
export const EnterpriseChoice = v.object({ id: Id, name: v.string(), areaName: v.nullable(v.string()) })
export type EnterpriseChoice = v.InferOutput<typeof EnterpriseChoice>

/** What the office keeps of one. Its contact is a person: kept encrypted, shown to coordinators only. */
export const EnterpriseInput = v.pipe(
  v.object({
    name: line(LIMITS.employer, '单位名称'),
    otherNames: list(
      line(LIMITS.employer, '其他名称'),
      MOST.otherNames,
      `其他名称最多 ${MOST.otherNames} 个`,
    ),
    areaCode: v.optional(v.nullable(Key), null),
    industry: optionalLine(LIMITS.industry, '行业'),
    contactName: optionalLine(LIMITS.name, '联系人'),
    contactPhone: officePhone('联系电话', { optional: true }),
  }),
  v.transform((input) => {
    const seen = new Set([nameKey(input.name)])
    const otherNames = input.otherNames.filter((name) => {
      const known = seen.has(nameKey(name))
      seen.add(nameKey(name))
      return !known
    })
    return { ...input, otherNames }
  }),
)
export type EnterpriseInput = v.InferOutput<typeof EnterpriseInput>

export const Enterprise = v.object({
  id: Id,
  version: Version,
  name: v.string(),
  otherNames: v.array(v.string()),
  areaCode: v.nullable(v.string()),
  areaName: v.nullable(v.string()),
  industry: v.string(),
  contactName: v.string(),
  contactPhone: v.string(),
  /** Names of the commissioners attached to it. */
  commissioners: v.array(v.string()),
  /** Talents who work there. */
  talents: v.number(),
})
export type Enterprise = v.InferOutput<typeof Enterprise>

/** In the directory's list: everything but the contact. */
export const EnterpriseRow = v.omit(Enterprise, ['contactName', 'contactPhone', 'version'])
export type EnterpriseRow = v.InferOutput<typeof EnterpriseRow>

/** Not one typed word in it: the answer is kept under its key. */
export const EnterpriseChanged = v.object({ id: Id, version: Version })

/** A name that talents typed and the directory doesn't know. */
export const UnmatchedEmployer = v.object({
  id: Id,
  name: v.string(),
  /** How many typed it. */
  talents: v.number(),
  /** The likeliest first. */
  suggestions: v.array(EnterpriseChoice),
})
export type UnmatchedEmployer = v.InferOutput<typeof UnmatchedEmployer>

/** Somebody who speaks for the enterprise (企业联系人): a role of an account, not the contact the office notes down. */
export const EnterpriseContact = v.object({ id: Id, name: v.string() })
export type EnterpriseContact = v.InferOutput<typeof EnterpriseContact>

import type { Policy } from '@talent/contract/policy'

/** What the source says nothing about, by name: what is empty here, and what whoever read it missed. */
export function unstatedOf(policy: Policy): string[] {
  const { validityText, expiresOn, audience, conditions } = policy
  const parts: [name: string, missing: boolean][] = [
    ['能得到什么', policy.benefits.length === 0],
    ['谁可以申请', audience === null && conditions.length === 0],
    ['受理部门', policy.acceptDepartment === null],
    ['申报时间', !policy.applyFrom && !policy.applyUntil],
    ['办理时限', policy.timeLimits.length === 0],
    ['办理步骤', policy.steps.length === 0],
    ['材料', policy.materials.length === 0],
    ['咨询电话', policy.phones.length === 0],
    ['文号', policy.docNo === null],
    ['发文机关', policy.issuers.length === 0],
    ['成文日期', policy.writtenOn === null],
    ['发布日期', policy.publishedOn === null],
    ['施行日期', policy.effectiveOn === null],
    ['有效期', validityText === null && expiresOn === null],
  ]
  return [...parts.flatMap(([name, isMissing]) => (isMissing ? [name] : [])), ...policy.gaps]
}

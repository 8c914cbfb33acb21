import type { FieldFault } from '../errors.ts'
import { MOST } from '../limits.ts'
import { faultsAt, wordsFault } from '../publication/in-words.ts'
import type { DemandContent, DemandNeed } from './content.ts'

/** Longest words of each place in characters. */
export const DEMAND_LIMITS = {
  ...{ name: 40, document: 80, title: 40, employer: 60, problem: 200 },
  ...{ headcount: 20, education: 20, offers: 60, requirement: 100 },
} as const

const needFaults = (need: DemandNeed): FieldFault[] => {
  const { key, title, requirements } = need
  return faultsAt(
    `needs.${key}`,
    title || '没有名称的需求',
    wordsFault(title, DEMAND_LIMITS.title, '请写需要什么人'),
    wordsFault(need.employer, DEMAND_LIMITS.employer, '没有写单位'),
    wordsFault(need.problem, DEMAND_LIMITS.problem, '没有写想解决什么'),
    wordsFault(need.headcount, DEMAND_LIMITS.headcount, null),
    wordsFault(need.education, DEMAND_LIMITS.education, null),
    wordsFault(need.offers, DEMAND_LIMITS.offers, null),
    requirements.length > MOST.requirements && `最多 ${MOST.requirements} 条要求`,
    ...requirements.map((one) => wordsFault(one, DEMAND_LIMITS.requirement, '有一条要求是空的')),
  )
}

/** What must be mended before it can be published; `field` says where: `name`, `document`, `needs`, `needs.<key>`. */
export function checkDemand(content: DemandContent): FieldFault[] {
  const { name, document, needs } = content
  const twice = needs.filter((need, at) =>
    needs.some(
      (other, before) => before < at && other.title === need.title && other.employer === need.employer,
    ),
  )
  return [
    ...faultsAt('name', '目录名称', wordsFault(name, DEMAND_LIMITS.name, '没有写')),
    ...faultsAt('document', '依据', wordsFault(document, DEMAND_LIMITS.document, null)),
    ...faultsAt(
      'needs',
      '需求',
      needs.length === 0 && '一个需求也没有',
      needs.length > MOST.demandNeeds && `最多 ${MOST.demandNeeds} 个需求`,
    ),
    ...needs.flatMap(needFaults),
    ...twice.flatMap(({ key, title }) =>
      faultsAt(`needs.${key}`, title || '没有名称的需求', '这个单位已有同名的需求'),
    ),
  ]
}

/** What is worth a look before it is published, and stops nobody. */
export function adviceOnDemand(content: DemandContent, published: DemandContent): FieldFault[] {
  const kept = new Set(content.needs.map(({ key }) => key))
  const gone = published.needs.filter(({ key }) => !kept.has(key))
  return faultsAt(
    'needs',
    '需求',
    gone.length > 0 && `新版没有了 ${gone.length} 个需求，说过感兴趣的人照样跟进到有结果`,
    ...content.needs
      .filter(({ requirements }) => requirements.length === 0)
      .slice(0, 1)
      .map(() => '有的需求没有写要求，看的人不知道合不合适'),
  )
}

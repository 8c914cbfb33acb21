import { sameContent } from '../publication/canonical.ts'
import { wordsBetween, type Named } from '../publication/in-words.ts'
import { listChanges } from '../publication/list-changes.ts'
import type { Change } from '../publication/schema.ts'
import type { DemandContent, DemandNeed } from './content.ts'
import { DEMAND_CLASS_LABEL } from './kinds.ts'

const ownWords = ({ name, document, demo }: DemandContent): Named => ({
  目录名称: name,
  依据: document,
  演示内容: demo ? '是' : '否',
})
const needWords = (need: DemandNeed): Named => ({
  需要: need.title,
  单位: need.employer,
  产业: need.industry,
  类别: DEMAND_CLASS_LABEL[need.class],
  想解决: need.problem,
  人数: need.headcount,
  学历: need.education,
  待遇: need.offers,
  要求: need.requirements.join('；'),
  急: need.urgent ? '是' : '否',
  可柔性引进: need.flexible ? '是' : '否',
})

/** What one version says that the other doesn't, as one reads it; empty only where both say the very same. */
export function demandDifference(before: DemandContent, after: DemandContent): Change[] {
  const parts = wordsBetween(ownWords(before), ownWords(after))
  const changes: Change[] = [
    ...(parts.length > 0 ? [{ path: 'catalogue', what: 'changed' as const, label: '目录', parts }] : []),
    ...listChanges<DemandNeed>(
      {
        path: 'needs',
        keyOf: ({ key }) => key,
        labelOf: ({ title, employer }) => [title || '没有名称的需求', employer].filter(Boolean).join('，'),
        partsBetween: (was, is) => wordsBetween(needWords(was), needWords(is)),
      },
      before.needs,
      after.needs,
    ),
  ]
  if (changes.length > 0 || sameContent(before, after)) return changes
  return [{ path: 'catalogue', what: 'changed', label: '目录', parts: [] }]
}

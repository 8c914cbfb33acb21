import { sameContent } from '../publication/canonical.ts'
import { wordsBetween, type Named } from '../publication/in-words.ts'
import { listChanges } from '../publication/list-changes.ts'
import type { Change } from '../publication/schema.ts'
import type { SchemeClass, Standard } from '../recognition/scheme.ts'
import type { SchemeContent } from './content.ts'

const ownWords = (content: SchemeContent): Named => ({
  目录名称: content.name,
  依据文件: content.document,
  执行日期: content.inForceFrom,
  公示天数: `${content.publicityWorkingDays} 个工作日`,
  续期提醒: `到期前 ${content.renewalDays} 天`,
  演示内容: content.demo ? '是' : '否',
})
const classWords = ({ name, termMonths, opens }: SchemeClass): Named => ({
  名称: name,
  有效期: `${termMonths} 个月`,
  凭证能办什么: opens
    .map(({ text, matterCode }) => (matterCode === null ? text : `${text}（办 ${matterCode}）`))
    .join('；'),
})
const standardWords = ({ text, clause, evidence }: Standard): Named => ({
  标准: text,
  条款: clause,
  佐证: evidence,
})

const standardsIn = (category: string, { classes }: SchemeContent): readonly Standard[] =>
  classes.find((one) => one.category === category)?.standards ?? []

/** What one version says that the other doesn't, as one reads it; empty only where both say the very same. */
export function schemeDifference(before: SchemeContent, after: SchemeContent): Change[] {
  const parts = wordsBetween(ownWords(before), ownWords(after))
  const categories = [...new Set([...after.classes, ...before.classes].map(({ category }) => category))]
  const changes: Change[] = [
    ...(parts.length > 0 ? [{ path: 'scheme', what: 'changed' as const, label: '目录', parts }] : []),
    ...listChanges<SchemeClass>(
      {
        path: 'classes',
        keyOf: ({ category }) => category,
        labelOf: ({ category, name }) => [category, name].filter(Boolean).join('，'),
        partsBetween: (was, is) => wordsBetween(classWords(was), classWords(is)),
      },
      before.classes,
      after.classes,
    ),
    ...categories.flatMap((category) =>
      listChanges<Standard>(
        {
          path: `standards.${category}`,
          keyOf: ({ key }) => key,
          labelOf: ({ text, clause }) => text || clause || '没有内容的标准',
          partsBetween: (was, is) => wordsBetween(standardWords(was), standardWords(is)),
        },
        standardsIn(category, before),
        standardsIn(category, after),
      ),
    ),
  ]
  if (changes.length > 0 || sameContent(before, after)) return changes
  return [{ path: 'scheme', what: 'changed', label: '目录', parts: [] }]
}

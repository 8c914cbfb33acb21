import { useEditablePolicies } from '../api'
import type { EditedPolicy } from '../use-edited-policy'
import {
  exclusionFaults,
  exclusionOf,
  exclusionRows,
  typedOfExclusion,
  withoutExclusion,
  wordOfOther,
} from './exclusion-form'
import { FieldsSheet } from '@/features/publication'

/** One rule of what may not be had together, or a new one after the last. */
export function ExclusionSheet({
  edited,
  at,
  onClose,
}: {
  edited: EditedPolicy
  at: number
  onClose: () => void
}) {
  const { content, id } = edited
  const { exclusions = [] } = content
  const isNew = at >= exclusions.length
  const others = (useEditablePolicies('').items ?? [])
    .filter((one) => one.id !== id && !one.withdrawn)
    .map((one) => ({ value: wordOfOther({ policy: one.id, benefit: null }), text: one.title }))
  return (
    <FieldsSheet
      title={isNew ? '加一条规则' : '编辑规则'}
      save="保存规则"
      place={`exclusion-${at}`}
      edited={edited}
      rows={exclusionRows(content, others)}
      saved={typedOfExclusion(exclusions[at])}
      faultsOf={exclusionFaults}
      put={(typed) => {
        const next = exclusionOf(typed)
        return {
          ...content,
          exclusions: isNew ? [...exclusions, next] : exclusions.map((one, i) => (i === at ? next : one)),
        }
      }}
      remove={isNew ? undefined : () => withoutExclusion(content, at)}
      onClose={onClose}
    />
  )
}

import { useMemo } from 'react'
import {
  adviceOnPolicy,
  checkPolicy,
  getPolicyEditor,
  getPolicyVersion,
  mergePolicies,
  policyDifference,
  savePolicyCopy,
  withPolicyParts,
  type PolicyContent,
  type PolicyEditor,
} from '@talent/contract/policy-editor'
import { useCopy } from '@/features/publication'
import { todayInChina } from '@/lib/dates'
import { call } from '@/lib/request'

/** The policy as it is being edited, with what must be mended and what is worth a look. */
export function useEditedPolicy(editor: PolicyEditor) {
  const { id } = editor
  const params = { id }
  const today = todayInChina()
  const edited = useCopy<PolicyContent, PolicyEditor>(editor, {
    load: () => call(getPolicyEditor, { params }),
    save: (content, base) => call(savePolicyCopy, { params, body: { content, ...base } }),
    loadVersion: (version) => call(getPolicyVersion, { params: { id, version: String(version) } }),
    merge: mergePolicies,
    withParts: withPolicyParts,
    changesBetween: policyDifference,
  })
  const { content } = edited
  // Looking for people who could meet it takes a while on a phone.
  const checked = useMemo(
    () => ({ faults: checkPolicy(content, today), advice: adviceOnPolicy(content, today) }),
    [content, today],
  )
  return { ...edited, ...checked, id, kept: 'policy-edit' as const }
}
export type EditedPolicy = ReturnType<typeof useEditedPolicy>

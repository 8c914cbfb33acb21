import type { ReactElement } from 'react'
import type { PolicyEditor } from '@talent/contract/policy-editor'
import { CareSheet } from '@/features/policy-editor/components/care-card'
import { FullSheet } from '@/features/policy-editor/components/full-card'
import { PublishSheet } from '@/features/policy-editor/components/publish-sheet'
import { SynonymSheet } from '@/features/policy-editor/components/synonyms-panel'
import { WithdrawSheet } from '@/features/policy-editor/components/withdraw-sheet'

export const POLICY_EDITOR_FORMS: Record<string, () => readonly ReactElement[]> = {
  'policy-editor/components/publish-sheet.tsx': () => [
    <PublishSheet
      editor={{ id: 'rent', published: { version: 1 } } as unknown as PolicyEditor}
      hash={'0'.repeat(64)}
      changes={[]}
      onClose={() => undefined}
    />,
  ],
  'policy-editor/components/care-card.tsx': () => [
    <CareSheet
      id="rent"
      care={{ owner: '人才工作科', reviewOn: '2027-06-30', standardUntil: null, due: [] }}
      onClose={() => undefined}
    />,
  ],
  'policy-editor/components/full-card.tsx': () => [<FullSheet id="rent" onClose={() => undefined} />],
  'policy-editor/components/synonyms-panel.tsx': () => [
    <SynonymSheet
      table={{ groups: [['人社局', '人力资源和社会保障局']], version: 1 }}
      at={0}
      onClose={() => undefined}
    />,
  ],
  'policy-editor/components/withdraw-sheet.tsx': () => [
    <WithdrawSheet
      editor={{ id: 'rent', published: { version: 1 }, withdrawn: null } as unknown as PolicyEditor}
      onClose={() => undefined}
    />,
  ],
}

import { sendNeed, type NeededPost } from '@talent/contract/employer'
import { FieldsSheet } from '@/features/publication'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { needFaults, needOf, needRows, NOTHING_TYPED, type Choice } from '../need-words'

interface Sent {
  enterpriseId: string
  post: NeededPost
}

/** 报一个急招岗位: its words as in a notice; kept on the phone while one types. */
export function NeedSheet({ choices, onClose }: { choices: readonly Choice[]; onClose: () => void }) {
  const saving = useSubmit(async (body: Sent, after?: () => void) => {
    await call(sendNeed, { body })
    after?.()
  })
  return (
    <FieldsSheet<Sent>
      title="报一个急招岗位"
      save="报给统筹"
      edited={{ id: 'need', kept: 'notice-edit', saving }}
      place="new"
      rows={needRows(choices)}
      saved={NOTHING_TYPED}
      faultsOf={needFaults(choices)}
      put={(typed) => needOf(choices, typed)}
      onClose={onClose}
    />
  )
}

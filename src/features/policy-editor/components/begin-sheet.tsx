import { LIMITS } from '@talent/contract'
import { beginPolicy } from '@talent/contract/policy-editor'
import { AskSheet } from '@/components/form/ask-sheet'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'

/** A name to begin with; all else is written in the editor. */
export const BeginSheet = ({ onClose }: { onClose: () => void }) => (
  <AskSheet
    title="起草一份政策"
    label="政策名称"
    help="发布前只有统筹看得到"
    missing="请填写政策名称"
    max={LIMITS.basis}
    act="开始起草"
    acting="正在新建"
    kept={{ kind: 'policy-edit', id: 'new:begin' }}
    send={async (title) => {
      const { id } = await call(beginPolicy, { body: { title } })
      void go('policyEditor', { id })
    }}
    onClose={onClose}
  />
)

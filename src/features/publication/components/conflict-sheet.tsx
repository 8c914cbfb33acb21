import { View } from '@tarojs/components'
import { Button } from '@/components/form/button'
import { Sheet } from '@/components/layout/sheet'
import type { Submit } from '@/lib/use-submit'
import type { CopyConflict, Editor } from '../use-copy'
import { ChangeList } from './change-list'

export interface Conflicting {
  conflict: CopyConflict<unknown, Editor<unknown>> | null
  choosing: Submit<[whose: 'mine' | 'theirs']>
}

/** Both changed the same: from their words to mine, one press for either. What only one changed is in both. */
export function ConflictSheet({ edited: { conflict, choosing } }: { edited: Conflicting }) {
  if (conflict === null) return null
  return (
    <Sheet
      open
      title="另一位统筹也改了这里"
      onClose={() => void choosing.submit('theirs')}
      feedback={{ error: choosing.error }}
      footer={
        <View className="btns">
          <Button kind="outline" busy={choosing.busy} onTap={() => void choosing.submit('theirs')}>
            用对方的
          </Button>
          <Button busy={choosing.busy} onTap={() => void choosing.submit('mine')}>
            用我的
          </Button>
        </View>
      }
    >
      <View className="aux">{`${conflict.now.copy?.by ?? '另一位统筹'}刚刚保存过。您和对方都改了：`}</View>
      <ChangeList changes={conflict.changes} sides={['对方的', '您的']} />
    </Sheet>
  )
}

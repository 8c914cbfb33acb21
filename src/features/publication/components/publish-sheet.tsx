import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Change } from '@talent/contract/publication'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { Sheet } from '@/components/layout/sheet'
import { useSubmit } from '@/lib/use-submit'
import { ChangeList } from './change-list'

interface PublishSheetProps {
  /** The version it is compared with. */
  published: number
  changes: readonly Change[]
  /** What becomes of what runs already. */
  note: string
  /** Exactly what is shown here, or nothing. */
  publish: () => Promise<{ version: number }>
  onClose: () => void
}

/** What is about to be put in force, as a difference. */
export function PublishSheet({ published, changes, note, publish, onClose }: PublishSheetProps) {
  const { submit, busy, error } = useSubmit(async () => {
    const { version } = await publish()
    void Taro.showToast({ title: `第 ${version} 版已发布`, icon: 'none' })
    onClose()
  })
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="发布新的一版"
        onClose={onClose}
        feedback={{ error }}
        footer={
          <Button full busy={busy} busyText="正在发布" onTap={() => void submit()}>
            确认发布
          </Button>
        }
      >
        <View className="aux">{`与线上第 ${published} 版比，改了 ${changes.length} 处`}</View>
        <ChangeList changes={changes} />
        <View className="mt16">
          <Note>{note}</Note>
        </View>
      </Sheet>
    </Form>
  )
}

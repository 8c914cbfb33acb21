import { View } from '@tarojs/components'
import { publishMatter, type MatterEditor } from '@talent/contract/matter-editor'
import Taro from '@tarojs/taro'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { Note } from '@/components/feedback/note'
import { Sheet } from '@/components/layout/sheet'
import { ChangeList } from '@/features/publication'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import type { EditedMatter } from '../use-working-copy'

interface PublishSheetProps {
  editor: MatterEditor
  edited: EditedMatter
  onClose: () => void
}

/** What is about to be put in force, as a difference; exactly this content is published, or nothing. */
export function PublishSheet({ editor, edited, onClose }: PublishSheetProps) {
  const { submit, busy, error } = useSubmit(async (hash: string) => {
    const { version } = await call(publishMatter, { params: { code: editor.code }, body: { hash } })
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
          <Button
            full
            busy={busy}
            busyText="正在发布"
            onTap={() => editor.copy && void submit(editor.copy.hash)}
          >
            确认发布
          </Button>
        }
      >
        <View className="aux">{`与线上第 ${editor.published.version} 版比，改了 ${edited.changes.length} 处`}</View>
        <ChangeList changes={edited.changes} />
        <View className="mt16">
          <Note>
            {`在办 ${editor.open} 件按各自提交时的版本走完。没提交的草稿会保留还在的内容，并看到改了什么。`}
          </Note>
        </View>
      </Sheet>
    </Form>
  )
}

import Taro from '@tarojs/taro'
import { publishNotice, scheduleNotice, type NoticeEditor } from '@talent/contract/notice-editor'
import type { Change } from '@talent/contract/publication'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { Sheet } from '@/components/layout/sheet'
import { ChangeList, momentIn, PUBLISH_NOW, PublishWhen, whenFault } from '@/features/publication'
import { momentLabel } from '@/lib/dates'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

interface PublishNoticeSheetProps {
  editor: Pick<NoticeEditor, 'id' | 'published'>
  /** Of the working copy as it was looked at. */
  hash: string
  changes: readonly Change[]
  onClose: () => void
}

/** Now, or on a day at a time; what is shown here is what goes live, whoever writes on meanwhile. */
export function PublishNoticeSheet({
  editor: { id, published },
  hash,
  changes,
  onClose,
}: PublishNoticeSheetProps) {
  const { part, change, clear } = useKeptPart('notice-edit', `${id}:publish`, PUBLISH_NOW)
  const at = momentIn(part)
  const fault = whenFault(part)
  const faults = part.pressed && fault !== undefined ? { at: fault } : {}
  const { submit, busy, error } = useSubmit(async () => {
    const body = { hash }
    const title =
      at === null
        ? `第 ${(await call(publishNotice, { params: { id }, body })).version} 版已发布`
        : `已定在${momentLabel(at)}发布`
    if (at !== null) await call(scheduleNotice, { params: { id }, body: { ...body, at } })
    void Taro.showToast({ title, icon: 'none' })
    clear()
    onClose()
  })
  const now =
    published.version === 0
      ? '发布后，招聘列表和首页马上有它，到截止那一分钟自动截止。'
      : '公告页会写明更正了什么，并连到更正公告。'
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="发布新的一版"
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            full
            busy={busy}
            busyText={at === null ? '正在发布' : '正在定时'}
            onTap={() => {
              change({ pressed: true })
              if (fault === undefined) void submit()
            }}
          >
            {part.when === 'now' ? '确认发布' : at === null ? '定时发布' : `${momentLabel(at)}发布`}
          </Button>
        }
      >
        <PublishWhen part={part} change={change} fault={faults.at} />
        <Note>
          {part.when === 'now' ? now : '到时自动发布下面这些改动，之前可以取消。定好以后再写的不会一起发布。'}
        </Note>
        <ChangeList changes={changes} />
      </Sheet>
    </Form>
  )
}

import Taro from '@tarojs/taro'
import { publishPolicy, schedulePolicy, type PolicyEditor } from '@talent/contract/policy-editor'
import type { Change } from '@talent/contract/publication'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { Sheet } from '@/components/layout/sheet'
import { ChangeList, momentIn, PUBLISH_NOW, PublishWhen, whenFault } from '@/features/publication'
import { momentLabel } from '@/lib/dates'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useKeptPart } from '../kept-part'

/** Now, or on a day at a time; what is shown here is what goes live, whoever writes on meanwhile. */
export function PublishSheet({
  editor,
  hash,
  changes,
  onClose,
}: {
  editor: PolicyEditor
  hash: string
  changes: readonly Change[]
  onClose: () => void
}) {
  const { id, published } = editor
  const version = published.version + 1
  const { part, change, clear } = useKeptPart(id, 'publish', PUBLISH_NOW)
  const { when, pressed } = part
  const at = momentIn(part)
  const missing = whenFault(part)
  const faults = pressed && missing !== undefined ? { at: missing } : {}
  const { submit, busy, error } = useSubmit(async () => {
    if (when === 'now') await call(publishPolicy, { params: { id }, body: { hash } })
    else if (at !== null) await call(schedulePolicy, { params: { id }, body: { hash, at } })
    const title =
      when === 'now' ? `第 ${version} 版已发布` : `已定在${at === null ? '' : momentLabel(at)}发布`
    void Taro.showToast({ title, icon: 'none' })
    clear()
    onClose()
  })
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={`发布第 ${version} 版`}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            full
            busy={busy}
            busyText={when === 'now' ? '正在发布' : '正在定时'}
            onTap={() => {
              change({ pressed: true })
              if (missing === undefined) void submit()
            }}
          >
            {when === 'now' ? '确认发布' : at === null ? '定时发布' : `${momentLabel(at)}发布`}
          </Button>
        }
      >
        <PublishWhen part={part} change={change} fault={faults.at} />
        <Note>
          {when === 'now'
            ? '发布后，政策页、搜索和自查马上按这一版。之前的每一版都留着，可以恢复。'
            : '到时自动发布下面这些改动，之前可以取消。定好以后再写的不会一起发布。'}
        </Note>
        <ChangeList changes={changes} />
      </Sheet>
    </Form>
  )
}

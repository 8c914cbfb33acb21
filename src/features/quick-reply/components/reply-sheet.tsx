import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import {
  addQuickReply,
  BLANKS,
  blankText,
  changeQuickReply,
  removeQuickReply,
  type QuickReply,
  type QuickReplyInput,
} from '@talent/contract/quick-reply'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { useMatters } from '@/features/matter'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { ReplyFiles } from './reply-files'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

interface ReplySheetProps {
  /** null: a new one. */
  reply: QuickReply | null
  /** Of all, or one's own. */
  shared: boolean
  onClose: () => void
}

const EVERY = ''
const faultsBy = (error: Error | null): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fieldFaults(error)).map(([field, message]) => [field.replace(/^reply\./, ''), message]),
  )

/** One 常用语: what it is called, for which matter, its words with their blanks. */
export function ReplySheet({ reply, shared, onClose }: ReplySheetProps) {
  const matters = useMatters()
  const { part, change, clear } = useKeptPart<Required<QuickReplyInput>>(
    'desk-edit',
    `quick-reply:${reply?.id ?? (shared ? 'new-shared' : 'new')}`,
    {
      title: reply?.title ?? '',
      text: reply?.text ?? '',
      matterCode: reply?.matterCode ?? null,
      files: reply?.files.map(({ key }) => key) ?? [],
      use: 'message',
    },
  )
  const done = () => {
    clear()
    onClose()
  }
  const saving = useSubmit(async () => {
    await (reply === null
      ? call(addQuickReply, { body: { shared, reply: part } })
      : call(changeQuickReply, {
          params: { id: reply.id },
          body: { version: reply.version, reply: part },
        }))
    done()
  })
  const removing = useSubmit(async (one: QuickReply) => {
    await call(removeQuickReply, { params: { id: one.id }, body: { version: one.version } })
    done()
  })
  const error = saving.error ?? removing.error
  const faults = faultsBy(error)
  return (
    <Form sending={saving.busy || removing.busy}>
      <Sheet
        open
        title={reply === null ? '加一条常用语' : '修改常用语'}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button full busy={saving.busy} busyText="正在保存" onTap={() => void saving.submit()}>
            保存
          </Button>
        }
      >
        <FormField name="title" label="名称" help="显示在输入框上方，几个字就好" error={faults['title']}>
          <TextInput
            label="名称"
            value={part.title}
            maxLength={LIMITS.quickReplyTitle}
            invalid={faults['title'] !== undefined}
            onChange={(title) => change({ title })}
          />
        </FormField>
        <FormField name="matterCode" label="用在哪个事项" error={faults['matterCode']}>
          <SelectInput
            label="用在哪个事项"
            options={[
              { value: EVERY, text: '各事项都用' },
              ...(matters.data?.matters ?? []).map(({ code, title }) => ({ value: code, text: title })),
            ]}
            value={part.matterCode ?? EVERY}
            onChange={(code) => change({ matterCode: code === EVERY ? null : code, files: [] })}
          />
        </FormField>
        {part.matterCode !== null && (
          <ReplyFiles
            matterCode={part.matterCode}
            value={part.files}
            saved={reply?.files ?? []}
            fault={faults['files']}
            onChange={(files) => change({ files })}
          />
        )}
        <FormField
          name="text"
          label="内容"
          help="【】里的会自动带入；带不出来的，发送前要您填好"
          error={faults['text']}
        >
          <TextInput
            area
            label="内容"
            value={part.text}
            maxLength={LIMITS.message}
            invalid={faults['text'] !== undefined}
            onChange={(text) => change({ text })}
          />
        </FormField>
        <Chips
          label="插入"
          options={BLANKS.map((name) => ({ value: name, text: blankText(name) }))}
          value={null}
          onPress={(name) => change({ text: part.text + blankText(name) })}
        />
        {reply !== null && (
          <View className="mt12">
            <Button
              kind="danger"
              full
              busy={removing.busy}
              busyText="正在删除"
              onTap={() => void removing.submit(reply)}
            >
              删除这一条
            </Button>
          </View>
        )}
      </Sheet>
    </Form>
  )
}

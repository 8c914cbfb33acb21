import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { addQuickReply, removeQuickReply, type QuickReply, type ReplyUse } from '@talent/contract/quick-reply'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { useQuickReplies } from '@/features/quick-reply'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

/** What a template is called: its beginning. */
const titleOf = (words: string): string => [...words].slice(0, LIMITS.quickReplyTitle).join('')

/** What a contact keeps to answer with: one press puts it in; the words as they stand can be kept, and taken out again. */
export function AnswerTemplates({
  use,
  words,
  onPick,
}: {
  use: Exclude<ReplyUse, 'message'>
  words: string
  onPick: (words: string) => void
}) {
  const { data } = useQuickReplies(true)
  const own = (data?.own ?? []).filter((one) => one.use === use)
  const said = words.trim()
  const kept = own.find(({ text }) => text === said)
  const { submit, busy, error } = useSubmit(async (one: QuickReply | undefined) => {
    if (one === undefined)
      await call(addQuickReply, {
        body: {
          shared: false,
          reply: { title: titleOf(said), text: said, matterCode: null, files: [], use },
        },
      })
    else await call(removeQuickReply, { params: { id: one.id }, body: { version: one.version } })
  })
  return (
    <View className="mt8">
      {own.length > 0 && (
        <Chips
          label="我的常用语"
          options={own.map(({ id, title }) => ({ value: id, text: title }))}
          value={kept?.id ?? null}
          onPress={(id) => onPick(own.find((one) => one.id === id)?.text ?? '')}
        />
      )}
      {error && <View className="aux red">{errorLine(error)}</View>}
      {said !== '' && data !== undefined && (
        <Button size="m" kind="quiet" busy={busy} onTap={() => void submit(kept)}>
          {kept === undefined ? '存为常用语' : '从常用语里删掉'}
        </Button>
      )}
    </View>
  )
}

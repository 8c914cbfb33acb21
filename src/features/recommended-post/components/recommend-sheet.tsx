import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { recommendPosts } from '@talent/contract/recommended-post'
import type { PostSummary } from '@talent/contract/recruitment'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { back } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

const WORDS = '按求职意向为您找到这些岗位，您和家人看看合不合适。合适可以直接投递，有想问的在这里说。'

/** What is said with the posts that were chosen; then back to the request, where it stands. */
export function RecommendSheet({
  request,
  posts,
  onClose,
}: {
  request: string
  posts: readonly PostSummary[]
  onClose: () => void
}) {
  const [words, setWords] = useState(WORDS)
  const [pressed, setPressed] = useState(false)
  const sending = useSubmit(async () => {
    const body = { postIds: posts.map(({ id }) => id), text: words }
    await call(recommendPosts, { params: { id: request }, body })
    onClose()
    back()
  })
  const missing = pressed && words.trim() === '' ? '请写一句话' : undefined
  const text = missing ?? fieldFaults(sending.error).text
  const press = () => {
    setPressed(true)
    if (words.trim() !== '') void sending.submit()
  }
  return (
    <Form sending={sending.busy}>
      <Sheet
        open
        title="推荐给申请人"
        onClose={onClose}
        feedback={{ faults: text === undefined ? {} : { text }, error: sending.error }}
        footer={
          <Button full busy={sending.busy} busyText="正在推荐" onTap={press}>
            {`推荐这 ${posts.length} 个岗位`}
          </Button>
        }
      >
        {posts.map(({ id, title, employer }) => (
          <View key={id} className="strong">
            {[employer, title].filter(Boolean).join(' ')}
          </View>
        ))}
        <View className="mt12">
          <FormField name="text" label="留言" help="和岗位一起写进这件事的会话" error={text}>
            <TextInput
              label="留言"
              area
              value={words}
              maxLength={LIMITS.message}
              invalid={text !== undefined}
              onChange={setWords}
            />
          </FormField>
        </View>
      </Sheet>
    </Form>
  )
}

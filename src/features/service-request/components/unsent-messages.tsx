import { Text, View } from '@tarojs/components'
import { Button } from '@/components/form/button'
import { Icon } from '@/components/data/icon'
import { Words } from '@/components/data/words'
import { a11y } from '@/lib/a11y'
import { errorLine } from '@/lib/error-text'
import type { Outbox } from '../use-outbox'
import './unsent-messages.scss'

/** What was written and isn't there yet, below the thread: what became of it, and what can be done. */
export function UnsentMessages({ outbox }: { outbox: Outbox }) {
  const { items, busy, error, newer, retry, remove } = outbox
  const [first] = items
  if (first === undefined) return null
  return (
    <View className="unsent" {...a11y({ role: 'status' })}>
      {items.map((item, at) => (
        <View key={item.key} className="unsent__one">
          <View className="unsent__bubble">
            <Words>{item.text}</Words>
            {item.about && (
              <View className="row">
                <Icon name={item.about.kind} size="s" />
                <Text>{item.about.title}</Text>
              </View>
            )}
            {[...item.files, ...(item.matterFiles ?? [])].map((file) => (
              <View key={'key' in file ? file.key : file.fileId} className="row">
                <Icon name="file" size="s" />
                <Text>{file.name}</Text>
              </View>
            ))}
          </View>
          <View className={error ? 'unsent__state red' : 'unsent__state'}>
            {error && <Icon name="alert" size="s" />}
            <Text>{error ? `未送达，排第 ${at + 1}` : at === 0 ? '正在发送' : `排第 ${at + 1}`}</Text>
          </View>
        </View>
      ))}
      {error && (
        <View className="unsent__card">
          <Words>
            {newer > 0
              ? `对方刚有 ${newer} 条新内容，就在上面。看过之后，可以照发，也可以删除重写。`
              : `${items.length} 条还没送达：${errorLine(error)}。联网后按先后自动发，每条只发一次。`}
          </Words>
          <View className="row mt8">
            <Button kind="outline" size="m" icon="refresh" busy={busy} onTap={() => retry(newer > 0)}>
              {newer > 0 ? '看过了，照发' : '重发'}
            </Button>
            <Button kind="danger" size="m" onTap={() => remove(first.key)}>
              {items.length > 1 ? '删除第 1 条' : '删除'}
            </Button>
          </View>
        </View>
      )}
    </View>
  )
}

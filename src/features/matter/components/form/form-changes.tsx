import { View } from '@tarojs/components'
import { CHANGE_LABEL, type Change } from '@talent/contract/publication'
import { Note } from '@/components/feedback/note'
import { a11y } from '@/lib/a11y'

const lineOf = ({ what, label, parts }: Change): string =>
  what === 'changed'
    ? `${label}：${parts.map(({ name, before, after }) => `${name}由“${before || '无'}”改为“${after || '无'}”`).join('，')}`
    : `${CHANGE_LABEL[what]}：${label}`

/** The matter was published anew since the form was filled in: what must be looked at again. */
export function FormChanges({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null
  return (
    <View {...a11y({ role: 'status' })}>
      <Note tone="amber">
        <View>这个事项的表单更新了。您填的还在，只需看这几处：</View>
        {changes.map((change) => (
          <View key={`${change.path} ${change.what}`} className="mt4">
            {lineOf(change)}
          </View>
        ))}
      </Note>
    </View>
  )
}

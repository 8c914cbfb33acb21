import { View } from '@tarojs/components'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { errorLine } from '@/lib/error-text'
import type { Submit } from '@/lib/use-submit'

/** Another version was published since the copy was begun: one press joins both. */
export function RebaseNote({
  edited: { outdated, rebasing },
  copy,
  published,
}: {
  edited: { outdated: boolean; rebasing: Submit<[]> }
  copy: { publishedVersion: number } | null
  published: { version: number }
}) {
  if (!outdated) return null
  return (
    <Note tone="amber">
      <View>{`您的改动是在第 ${copy?.publishedVersion ?? 0} 版上写的，线上已经是第 ${published.version} 版。`}</View>
      <Button kind="outline" size="m" busy={rebasing.busy} onTap={() => void rebasing.submit()}>
        合到线上这一版
      </Button>
      {rebasing.error && <View className="red">{errorLine(rebasing.error)}</View>}
    </Note>
  )
}

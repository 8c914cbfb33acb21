import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Change } from '@talent/contract/publication'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { Sheet } from '@/components/layout/sheet'
import type { Submit } from '@/lib/use-submit'
import { ChangeList } from './change-list'

interface RestoreSheetProps<C> {
  version: number
  /** Undefined until it came. */
  content: C | undefined
  /** What asked for it. */
  asked: { readonly error: Error | undefined; readonly retry: () => unknown }
  /** From what is being edited to that version. */
  changes: readonly Change[]
  /** How many there are, where only the first are given. */
  count?: number
  /** Below what would change. */
  children?: ReactNode
  saving: Submit<[content: C, after?: () => void]>
  onClose: () => void
}

/** A version as what it would change, and the way to take it as the new working copy. */
export function RestoreSheet<C>({
  version,
  content,
  asked,
  changes,
  count = changes.length,
  children,
  saving,
  onClose,
}: RestoreSheetProps<C>) {
  return (
    <Form sending={saving.busy}>
      <Sheet
        open
        title={`第 ${version} 版`}
        onClose={onClose}
        feedback={{ error: saving.error }}
        footer={
          <Button
            full
            busy={saving.busy}
            busyText="正在保存"
            onTap={() => content !== undefined && void saving.submit(content, onClose)}
          >
            恢复为改动稿
          </Button>
        }
      >
        {content === undefined ? (
          asked.error ? (
            <ErrorState error={asked.error} title="没能加载这一版" onRetry={asked.retry} />
          ) : (
            <Skeleton />
          )
        ) : (
          <>
            <View className="aux">
              {changes.length === 0 ? '和现在编辑的内容一样' : '恢复后，现在的内容会这样变：'}
            </View>
            <ChangeList changes={changes} />
            {count > changes.length && <View className="aux">{`还有 ${count - changes.length} 处`}</View>}
            {children}
          </>
        )}
      </Sheet>
    </Form>
  )
}

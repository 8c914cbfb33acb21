import { View } from '@tarojs/components'
import type { FamilyMember } from '@talent/contract/me'
import { Button } from '@/components/form/button'
import { a11y } from '@/lib/a11y'
import { errorLine } from '@/lib/error-text'
import { useSubmit } from '@/lib/use-submit'

/** Keeping somebody for the next form is a purpose of its own: only by a press. */
export function KeepMember({
  member,
  keep,
  onKept,
}: {
  member: FamilyMember
  keep: (member: FamilyMember) => Promise<void>
  onKept: () => void
}) {
  const { submit, busy, error } = useSubmit(async () => {
    await keep(member)
    onKept()
  })
  return (
    <View className="mt8">
      <Button kind="quiet" size="m" busy={busy} busyText="正在记下" onTap={() => void submit()}>
        记到我的资料，下次直接选
      </Button>
      {error && (
        <View className="aux red" {...a11y({ role: 'alert' })}>
          {errorLine(error)}
        </View>
      )}
    </View>
  )
}

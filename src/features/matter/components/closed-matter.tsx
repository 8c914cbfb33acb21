import { View } from '@tarojs/components'
import { closedWords, type Matter, type MatterClosing } from '@talent/contract/matter'
import { EmptyState } from '@/components/feedback/empty-state'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { go, replace } from '@/lib/navigate'

/** A matter that takes nothing new, before somebody who has begun nothing of it: why, and the way on. */
export function ClosedMatter({ matter, closing }: { matter: Matter; closing: MatterClosing }) {
  const { successor, reason } = closing
  return (
    <PageShell title={matter.title} demo={matter.demo}>
      <EmptyState title={closedWords(matter.title, closing)} hint={`原因：${reason}`} />
      <Card>
        <View className="aux">已经提交的申请照常办理，在“我的办理”里看进展。</View>
        <View className="btns mt12">
          {successor === null ? (
            <Button kind="outline" full onTap={() => go('service')}>
              看看别的服务
            </Button>
          ) : (
            <Button full onTap={() => replace('matter', { code: successor.code })}>
              {`去办${successor.title}`}
            </Button>
          )}
        </View>
      </Card>
    </PageShell>
  )
}

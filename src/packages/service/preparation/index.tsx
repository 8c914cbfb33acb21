import { View } from '@tarojs/components'
import type { Preparation, PreparationState } from '@talent/contract/preparation'
import { StatusTag } from '@/components/data/status-tag'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Card, CardHead } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { useMe, useRequiredSession } from '@/features/account'
import { useMatter } from '@/features/matter'
import { ConfirmForm, preparationTag, usePreparation, type ConfirmFormProps } from '@/features/preparation'
import { useEarlierMaterials, useSubmitForm, useVerified } from '@/features/service-request'
import { go } from '@/lib/navigate'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

const { title } = routes.preparation

const ENDED: Record<PreparationState, string> = {
  waiting: '这个事项现在不能办了，代填的内容到期自动删除。',
  confirmed: '您已确认提交，进展在“我的办理”里。',
  declined: '您说了不办，代填的内容已删除。',
  expired: '到期没有确认，代填的内容已删除，不留记录。要办可以自己填写。',
  withdrawn: '专员撤回了这份代办，代填的内容已删除。',
}

/** What became of one that waits no more. */
function Ended({ preparation: { state, matterTitle, matterCode } }: { preparation: Preparation }) {
  const confirmed = state === 'confirmed'
  return (
    <PageShell title={title}>
      <Card>
        <CardHead title={matterTitle} aside={<StatusTag {...preparationTag(state)} />} />
        <View className="aux mt8">{ENDED[state]}</View>
        <Button
          full
          kind="outline"
          className="mt12"
          onTap={() => (confirmed ? go('requests', {}) : go('matter', { code: matterCode }))}
        >
          {confirmed ? '看我的办理' : '自己填写'}
        </Button>
      </Card>
    </PageShell>
  )
}

function Waiting({
  preparation,
  filesOf,
  onSubmitted,
}: Pick<ConfirmFormProps, 'preparation' | 'filesOf' | 'onSubmitted'>) {
  const me = useMe()
  const matter = useMatter(preparation.matterCode)
  const reusable = useEarlierMaterials()
  const verified = useVerified()
  if (me.data && matter.data)
    return (
      <ConfirmForm
        preparation={preparation}
        matter={matter.data.matter}
        days={matter.data.days}
        provisional={matter.data.provisional}
        profile={me.data.profile}
        reusable={reusable}
        verified={verified}
        filesOf={filesOf}
        onSubmitted={onSubmitted}
      />
    )
  return (
    <PageShell title={title}>
      {matter.error ? (
        <ErrorState error={matter.error} title="没能加载这个事项" onRetry={matter.retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}

export default function PreparationPage() {
  const { id } = useRouteParams('preparation')
  const signedIn = useRequiredSession('preparation', { id })
  const { data, error, retry } = usePreparation(id, signedIn)
  // Of the page, which outlives the form: that goes once nothing waits any more.
  const { filesOf, onSubmitted } = useSubmitForm()
  if (data) {
    const { filled } = data
    return filled === null ? (
      <Ended preparation={data} />
    ) : (
      <Waiting preparation={{ ...data, filled }} filesOf={filesOf} onSubmitted={onSubmitted} />
    )
  }
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载代填的内容" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { applyForPost, type Applying } from '@talent/contract/application'
import type { Post } from '@talent/contract/recruitment'
import { KvList, type Fact } from '@/components/data/kv-list'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { Switch } from '@/components/form/switch'
import { Sheet } from '@/components/layout/sheet'
import { monthDay } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { EDUCATION_LABEL } from '@talent/contract/account'
import { useApplying } from '../api'
import type { Judged } from '../judged'

const shownToEmployer = (of: Applying): Fact[] => {
  const { person } = of
  if (person === null) return []
  return [
    { label: '姓名', value: person.name },
    { label: '求职意向', value: of.wanted },
    { label: '学历', value: EDUCATION_LABEL[person.education] },
    { label: '经历', value: `工作经历 ${of.jobs} 段，成果与项目 ${of.works} 项` },
    { label: '现在的单位', value: of.showEmployer ? person.employer : '在职，暂不透露' },
    { label: '手机号', value: of.showPhone ? person.phoneMasked : '邀面试后才看到' },
    ...(of.hasFile ? [{ label: '附件', value: '简历 PDF 1 份' }] : []),
  ]
}

/** What the employer will see, and by when it answers; the press sends it. */
export function ApplySheet({
  post,
  recommended,
  judged,
  onClose,
}: {
  post: Pick<Post, 'id' | 'title' | 'employer'>
  /** By way of which recommendation of a commissioner; null: none. */
  recommended: string | null
  judged: Judged
  onClose: () => void
}) {
  const { data, error, retry } = useApplying(post.id, true)
  const [seen, setSeen] = useState(true)
  const sending = useSubmit(async () => {
    if (data === undefined) return
    const { id } = await call(applyForPost, {
      params: { id: post.id },
      body: {
        ...{ consent: data.consent.version, cvVersion: data.cvVersion, ...judged },
        ...(recommended !== null && seen && { recommended }),
      },
    })
    onClose()
    go('application', { id })
  })
  const [lacks] = data?.missing ?? []
  const act = () => {
    if (data === undefined) return undefined
    if (lacks !== undefined)
      return (
        <Button
          full
          onTap={() => {
            onClose()
            go(lacks === 'person' ? 'profile' : 'cv')
          }}
        >
          {lacks === 'person' ? '先填基本情况' : '先填求职意向'}
        </Button>
      )
    return (
      <Button full busy={sending.busy} busyText="正在投递" onTap={() => void sending.submit()}>
        同意并投递
      </Button>
    )
  }
  return (
    <Form sending={sending.busy}>
      <Sheet
        open
        title="用我的简历投递"
        onClose={onClose}
        feedback={{ faults: fieldFaults(sending.error), error: sending.error }}
        footer={act()}
      >
        <View className="strong">{[post.employer, post.title].filter(Boolean).join(' ')}</View>
        {data === undefined ? (
          error ? (
            <ErrorState error={error} title="没能加载您的简历" onRetry={retry} />
          ) : (
            <Skeleton />
          )
        ) : (
          <>
            <View className="aux mt4">{`单位看到的是这一刻的简历。${monthDay(data.answerBy)}前回复，到期系统提醒单位。`}</View>
            <View className="mt12">
              <KvList facts={shownToEmployer(data)} />
            </View>
            <View className="mt12">
              <Button
                size="m"
                kind="quiet"
                onTap={() => {
                  onClose()
                  go('cv')
                }}
              >
                改简历
              </Button>
            </View>
            {recommended !== null && (
              <View className="between mt12">
                <View className="g">
                  <View className="strong">让推荐岗位的专员看到进展</View>
                  <View className="cap">这件事的专员、统筹和申请人只看到投递到哪一步，看不到简历</View>
                </View>
                <Switch label="让推荐岗位的专员看到进展" checked={seen} onChange={setSeen} />
              </View>
            )}
            <Note icon="lock">
              {`${data.consent.statement}。${data.consent.shownTo}。录用前随时可以撤回，撤回后对方不能再打开。`}
            </Note>
          </>
        )}
      </Sheet>
    </Form>
  )
}

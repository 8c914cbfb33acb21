import { View } from '@tarojs/components'
import { sayInterest, type PublicNeed } from '@talent/contract/demand'
import { KvList } from '@/components/data/kv-list'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { consentFacts } from '@/components/form/consent-box'
import { Form } from '@/components/form/form'
import { Sheet } from '@/components/layout/sheet'
import { monthDay } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useSaying } from '../api'

/** 我感兴趣: what goes to the commissioner, and by when they ask; the press says it. */
export function SaySheet({
  need,
  onClose,
}: {
  need: Pick<PublicNeed, 'id' | 'title' | 'employer'>
  onClose: () => void
}) {
  const { data, error, retry } = useSaying(need.id, true)
  const sending = useSubmit(async () => {
    if (data === undefined) return
    const { id } = await call(sayInterest, {
      params: { id: need.id },
      body: { consent: data.own.version, referred: null },
    })
    onClose()
    go('interest', { id })
  })
  const act = () => {
    if (data === undefined) return undefined
    if (data.person === null)
      return (
        <Button
          full
          onTap={() => {
            onClose()
            go('profile')
          }}
        >
          先填基本情况
        </Button>
      )
    return (
      <Button full busy={sending.busy} busyText="正在提交" onTap={() => void sending.submit()}>
        同意并交给专员
      </Button>
    )
  }
  return (
    <Form sending={sending.busy}>
      <Sheet
        open
        title="我感兴趣"
        onClose={onClose}
        feedback={{ faults: fieldFaults(sending.error), error: sending.error }}
        footer={act()}
      >
        <View className="strong">{`${need.employer}，${need.title}`}</View>
        {data === undefined ? (
          error ? (
            <ErrorState error={error} title="没能加载" onRetry={retry} />
          ) : (
            <Skeleton />
          )
        ) : (
          <>
            <View className="aux mt4">{`服务专员在${monthDay(data.nextOn)}前问单位，告诉您结果或下次日期。`}</View>
            <View className="mt12">
              <KvList
                facts={[
                  ...(data.person === null
                    ? []
                    : [
                        { label: '姓名', value: data.person.name },
                        { label: '手机号', value: data.person.phoneMasked },
                      ]),
                  ...consentFacts(data.own),
                ]}
              />
            </View>
            <View className="mt12">
              <Note icon="lock">{`${data.own.statement}。随时可以撤回。`}</Note>
            </View>
          </>
        )}
      </Sheet>
    </Form>
  )
}

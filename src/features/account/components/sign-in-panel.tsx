import { useState } from 'react'
import { View } from '@tarojs/components'
import { Brand } from '@/components/data/brand'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { Note } from '@/components/feedback/note'
import { SectionHead } from '@/components/layout/section-head'
import { Skeleton } from '@/components/feedback/skeleton'
import { a11y } from '@/lib/a11y'
import { errorLine } from '@/lib/error-text'
import { toError } from '@/lib/failure'
import { NetworkError } from '@/lib/request'
import { useDemoPeople } from '../api'
import { enterAsDemoPerson, enterWithWeChat } from '../sign-in'
import { DemoPeople } from './demo-people'
import './sign-in-panel.scss'

const IN_BROWSER = process.env.TARO_ENV === 'h5'

/** In WeChat by its own sign-in; on a trial installation as one of the demo people; a browser has nothing else. */
export function SignInPanel({ then }: { then: string | undefined }) {
  const people = useDemoPeople()
  const [busy, setBusy] = useState<string | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)

  const enter = async (who: string, sign: () => Promise<void>) => {
    if (busy !== null) return
    setBusy(who)
    setFailure(null)
    try {
      await sign()
    } catch (error) {
      setFailure(toError(error))
    } finally {
      setBusy(null)
    }
  }
  const asking = people.data === undefined && people.error === undefined
  const unreachable = people.error instanceof NetworkError ? people.error : null
  return (
    <>
      <View className="sign-in-panel__head">
        <Brand />
        <View className="ink7 mt12">
          登录后可以申请服务、报名岗位，随时看办到哪一步、轮到谁。看政策、找岗位不用登录。
        </View>
      </View>
      {failure && (
        <View {...a11y({ role: 'alert' })}>
          <Note tone="red" icon="alert">
            {errorLine(failure)}
          </Note>
        </View>
      )}
      {!IN_BROWSER && (
        <Card>
          <Button
            full
            busy={busy === 'wechat'}
            busyText="正在登录"
            onTap={() => void enter('wechat', () => enterWithWeChat(then))}
          >
            微信登录
          </Button>
          <View className="cap mt8">只用微信给本程序的编号认出您，不取昵称、头像和手机号。</View>
        </Card>
      )}
      {asking && <Skeleton cards={2} />}
      {unreachable && (
        <Note tone="amber" icon="offline">
          {errorLine(unreachable)}
        </Note>
      )}
      {people.data && (
        <>
          <SectionHead title="选一位演示人物" sub="仅试用环境" />
          <DemoPeople
            people={people.data.people}
            busyId={busy}
            onPick={(id) => void enter(id, () => enterAsDemoPerson(id, then))}
          />
        </>
      )}
      {IN_BROWSER && people.error && !unreachable && (
        <Note>登录要在微信里进行：请用微信打开“人才服务”小程序。网页上可以不登录看政策、找岗位。</Note>
      )}
      {unreachable && (
        <Button kind="outline" icon="refresh" onTap={people.retry}>
          重试
        </Button>
      )}
    </>
  )
}

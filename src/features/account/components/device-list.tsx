import { useState } from 'react'
import { View } from '@tarojs/components'
import { SESSION_KIND_LABEL, type SignedInDevice } from '@talent/contract/session'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { Confirm } from '@/components/feedback/confirm'
import { ListRow } from '@/components/layout/list-row'
import { a11y } from '@/lib/a11y'
import { momentLabel } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { useSubmit } from '@/lib/use-submit'
import { endDevice } from '../api'
import { leaveEverywhere } from '../sign-out'

const nameOf = ({ kind, current }: SignedInDevice) =>
  `${SESSION_KIND_LABEL[kind]}${current ? '（本机）' : ''}`

/** Where one is signed in: each other device ends by itself, all of them after hearing what follows. */
export function DeviceList({ devices }: { devices: readonly SignedInDevice[] }) {
  const [asking, setAsking] = useState(false)
  const ending = useSubmit((id: string) => endDevice(id))
  const leaving = useSubmit(() => leaveEverywhere())
  return (
    <>
      <Card padding="tight" rows>
        {devices.map((device) => (
          <ListRow
            key={device.id}
            icon="lock"
            title={nameOf(device)}
            sub={
              <>
                <View className="num">{`${momentLabel(device.since)} 登录`}</View>
                <View className="num">{`最近使用 ${momentLabel(device.lastUsedAt)}`}</View>
              </>
            }
            aside={
              device.current ? undefined : (
                <Button
                  kind="danger"
                  size="m"
                  busy={ending.busy}
                  label={`让${nameOf(device)}退出，${momentLabel(device.since)} 登录`}
                  onTap={() => void ending.submit(device.id)}
                >
                  退出
                </Button>
              )
            }
          />
        ))}
      </Card>
      {ending.error && (
        <View className="red" {...a11y({ role: 'alert' })}>
          {errorLine(ending.error)}
        </View>
      )}
      <Button kind="danger" onTap={() => setAsking(true)}>
        所有设备退出登录
      </Button>
      <Confirm
        open={asking}
        title="所有设备退出登录？"
        text={
          <>
            <View>包括本机。这台手机上没提交的草稿和正在写的内容会清除，已经提交的不受影响。</View>
            {leaving.error && (
              <View className="red mt8" {...a11y({ role: 'alert' })}>
                {errorLine(leaving.error)}
              </View>
            )}
          </>
        }
        stay="先不退出"
        act="全部退出"
        busy={leaving.busy}
        onStay={() => setAsking(false)}
        onAct={() => void leaving.submit()}
      />
    </>
  )
}

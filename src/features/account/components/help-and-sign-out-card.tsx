import { useState } from 'react'
import { Card } from '@/components/layout/card'
import { Confirm } from '@/components/feedback/confirm'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { HOTLINE } from '../contact-lines'
import { useSession } from '../session-store'
import { hasUnsentWork, leave } from '../sign-out'

/** The last card of every 我的: help, and signing out, which asks first when something unsent would be lost. */
export function HelpAndSignOutCard() {
  const signedIn = useSession((state) => state.token !== null)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const signOut = () => {
    setBusy(true)
    void leave().finally(() => setBusy(false))
  }
  return (
    <Card padding="tight" rows>
      <ListRow icon="help" title="帮助与服务热线" aside={HOTLINE} onTap={() => go('help')} />
      {signedIn && <ListRow icon="lock" title="登录设备" onTap={() => go('devices')} />}
      {signedIn && (
        <ListRow
          icon="withdraw"
          title={busy ? '正在退出' : '退出登录'}
          acts
          onTap={() => (hasUnsentWork() ? setAsking(true) : signOut())}
        />
      )}
      <Confirm
        open={asking}
        title="还有没提交的内容"
        text="退出登录会清除这台手机上没提交的草稿和正在写的内容。已经提交的不受影响。"
        stay="先不退出"
        act="清除并退出"
        busy={busy}
        onStay={() => setAsking(false)}
        onAct={signOut}
      />
    </Card>
  )
}

import { signUpForFair, type Fair } from '@talent/contract/fair'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { requireSignIn, useMe } from '@/features/account'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { routes } from '@/routes'
import { useShownPass } from '../kept-pass'

/** 报名, or the way to one's code; nothing where it is too late, and for staff. */
export function SignUpBar({ fair }: { fair: Fair }) {
  const { id, phase, free } = fair
  const me = useMe()
  const talent = me.holds('talent')
  const { pass, known } = useShownPass(id, talent)
  const { submit, busy, error } = useSubmit(async (queue: boolean) => {
    await call(signUpForFair, { params: { id }, body: { queue } })
    go('fairPass', { id })
  })
  const here = pass !== null && !['cancelled', 'lapsed'].includes(pass.state)
  if (here)
    return (
      <ActionBar>
        <Button full icon="id-card" onTap={() => go('fairPass', { id })}>
          {pass.state === 'waiting'
            ? '候补中，看排在第几'
            : pass.state === 'offered'
              ? '有名额了，去确认'
              : '看报名码'}
        </Button>
      </ActionBar>
    )
  if (phase !== 'open') return null
  if (me.signedIn && (!talent || !known)) return null
  const full = free === 0
  return (
    <ActionBar feedback={{ error }}>
      <Button
        full
        busy={busy}
        busyText="正在报名"
        onTap={() => {
          if (requireSignIn(routes.fair.href({ id }))) void submit(full)
        }}
      >
        {full ? '名额已满，排候补' : '报名'}
      </Button>
    </ActionBar>
  )
}

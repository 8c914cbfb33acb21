import { SelfCheckPanel, WithPolicies } from '@/features/self-check'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** 查能享受什么: for anyone; nothing of it leaves the phone unless a talent wants it kept. */
export default function SelfCheckPage() {
  const { title } = routes.selfCheck
  const { policy } = useRouteParams('selfCheck')
  return (
    <WithPolicies title={title}>
      {(policies, own) => <SelfCheckPanel policies={policies} only={policy} own={own} title={title} />}
    </WithPolicies>
  )
}

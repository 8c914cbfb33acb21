import { SelfCheckPanel, WithPolicies } from '@/features/self-check'
import { routes } from '@/routes'

/** 查能享受什么: for anyone, and nothing of it leaves the phone. */
export default function SelfCheckPage() {
  const { title } = routes.selfCheck
  return (
    <WithPolicies title={title}>
      {(policies) => <SelfCheckPanel policies={policies} title={title} />}
    </WithPolicies>
  )
}

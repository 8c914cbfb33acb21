import { SelfCheckPanel, WithPolicies } from '@/features/self-check'
import { routes } from '@/routes'

/** 查能享受什么: for anyone; nothing of it leaves the phone unless a talent wants it kept. */
export default function SelfCheckPage() {
  const { title } = routes.selfCheck
  return (
    <WithPolicies title={title}>
      {(policies, own) => <SelfCheckPanel policies={policies} own={own} title={title} />}
    </WithPolicies>
  )
}

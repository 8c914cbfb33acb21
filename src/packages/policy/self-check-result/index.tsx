import { ResultPanel, WithPolicies } from '@/features/self-check'
import { routes } from '@/routes'

/** 核对结果: what one can have, what it comes to, and what would change the rest. */
export default function SelfCheckResultPage() {
  const { title } = routes.selfCheckResult
  return (
    <WithPolicies title={title}>
      {(policies, own, unchecked) => (
        <ResultPanel policies={policies} own={own} unchecked={unchecked} title={title} />
      )}
    </WithPolicies>
  )
}

import { OwnPanel, WithPolicies } from '@/features/self-check'
import { routes } from '@/routes'

/** 与我有关: how one stands to each policy that holds here. */
export default function OwnPoliciesPage() {
  const { title } = routes.ownPolicies
  return (
    <WithPolicies title={title}>
      {(policies, own, unchecked) => (
        <OwnPanel policies={policies} own={own} unchecked={unchecked} title={title} />
      )}
    </WithPolicies>
  )
}

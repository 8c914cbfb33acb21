import { PolicyBrowser } from '@/features/policy/components/policy-browser'
import { TabPage } from '../tab-page'

/** 政策: find one, open it. */
export default function PoliciesPage() {
  return (
    <TabPage name="policies">
      <PolicyBrowser />
    </TabPage>
  )
}

import { View } from '@tarojs/components'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { ApplicantsPanel } from '@/features/employer/components/applicants-panel'
import { useMyEnterprises } from '@/features/enterprise/api'
import { routes } from '@/routes'

/** 应聘: who applied for the posts of one's enterprises. */
export default function ApplicantsPage() {
  const signedIn = useRequiredSession('applicants')
  const { data } = useMyEnterprises(signedIn)
  return (
    <PageShell title={routes.applicants.title} demo gap={10}>
      <View>
        <View className="h-page">{data?.enterprises.map(({ name }) => name).join('、') ?? '本单位'}</View>
        <View className="aux">只看得到投给本单位岗位的人</View>
      </View>
      <ApplicantsPanel wanted={signedIn} />
    </PageShell>
  )
}

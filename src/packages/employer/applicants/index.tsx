import { PageShell } from '@/components/layout/page-shell'
import { SectionHead } from '@/components/layout/section-head'
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
      <SectionHead
        title={data?.enterprises.map(({ name }) => name).join('、') ?? '本单位'}
        sub="只看得到投给本单位岗位的人"
      />
      <ApplicantsPanel wanted={signedIn} />
    </PageShell>
  )
}

import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { SectionHead } from '@/components/layout/section-head'
import {
  DisplayCard,
  HelpAndSignOutCard,
  InboxRow,
  SideSwitchCard,
  useMe,
  useRememberSide,
  useRequiredSession,
} from '@/features/account'
import { useMyEnterprises } from '@/features/enterprise/api'
import { go } from '@/lib/navigate'
import { routes } from '@/routes'

/** 我的单位: whom one speaks for, and what one may do for the people there. */
export default function CompanyPage() {
  const signedIn = useRequiredSession('company')
  useRememberSide('contact')
  const { data: me } = useMe()
  const { data, error, retry } = useMyEnterprises(signedIn)
  return (
    <PageShell
      title={routes.company.title}
      demo
      footer={
        <ActionBar>
          <Button full icon="edit" onTap={() => go('prepareByCode', {})}>
            替本单位人才代办
          </Button>
        </ActionBar>
      }
    >
      {!data &&
        (error ? <ErrorState error={error} title="没能加载您的单位" onRetry={retry} /> : <Skeleton />)}
      {data && (
        <>
          <SectionHead title={`我联系的单位 ${data.enterprises.length} 家`} />
          <Card padding="tight" rows>
            {data.enterprises.map(({ id, name, areaName }) => (
              <ListRow key={id} icon="building" title={name} sub={areaName ?? '片区未填'} />
            ))}
          </Card>
        </>
      )}
      <Note>代办要本人给的代办码：请对方打开“我的 → 请单位代办”。填好后由本人核对、确认，才算提交。</Note>
      <Card padding="tight" rows>
        <ListRow
          icon="users"
          title="应聘"
          sub="投给本单位的人，几天内要回复"
          onTap={() => go('applicants')}
        />
        <ListRow icon="recruit" title="本单位岗位" sub="公告里的，能投的在前" onTap={() => go('ownPosts')} />
        <ListRow icon="flag" title="急招岗位" sub="报给统筹，看安排的结果" onTap={() => go('ownNeeds')} />
        <ListRow
          icon="list"
          title="我代办的"
          sub="等本人确认的和已有结果的"
          onTap={() => go('prepared', {})}
        />
        <ListRow
          icon="award"
          title="单位的兑现"
          sub="给本单位的奖补到哪一步、哪天前拨付"
          onTap={() => go('awards')}
        />
      </Card>
      <SideSwitchCard current="contact" />
      <DisplayCard>
        <InboxRow unread={me?.unread ?? 0} />
      </DisplayCard>
      <HelpAndSignOutCard />
    </PageShell>
  )
}

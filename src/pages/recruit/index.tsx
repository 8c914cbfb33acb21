import { useState } from 'react'
import { Card } from '@/components/layout/card'
import { Segmented } from '@/components/form/segmented'
import { useMe } from '@/features/account'
import { ComingFair, FairsRow } from '@/features/fair'
import { NoticeBrowser } from '@/features/recruitment/components/notice-browser'
import { DemandRow } from '@/features/demand'
import { SaveSearchCard } from '@/features/post-watch'
import { PostBrowser } from '@/features/recruitment/components/post-browser'
import { TabPage } from '../tab-page'

type By = 'notice' | 'post'

/** 招聘: by numbered notice, or by post over all of them. */
export default function RecruitPage() {
  const [by, setBy] = useState<By>('notice')
  const talent = useMe().holds('talent')
  return (
    <TabPage
      name="recruit"
      top={
        <Segmented
          label="查看方式"
          options={[
            { value: 'notice', text: '按公告' },
            { value: 'post', text: '按岗位' },
          ]}
          value={by}
          onChange={setBy}
        />
      }
    >
      {by === 'notice' ? (
        <>
          <ComingFair wanted={talent} />
          <DemandRow />
          <Card padding="tight" rows>
            <FairsRow />
          </Card>
          <NoticeBrowser />
        </>
      ) : (
        <PostBrowser watch={(filter) => <SaveSearchCard filter={filter} />} />
      )}
    </TabPage>
  )
}

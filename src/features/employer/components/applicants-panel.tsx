import { useState } from 'react'
import { View } from '@tarojs/components'
import { ANSWER_WORKING_DAYS } from '@talent/contract/application'
import {
  APPLICANT_TAB_LABEL,
  APPLICANT_TABS,
  exportApplicants,
  type Applicant,
  type ApplicantTab,
} from '@talent/contract/employer'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { Segmented } from '@/components/form/segmented'
import { openDocument, XLSX } from '@/features/file'
import { useApplicants, useOwnPosts } from '../api'
import { ApplicantCard } from './applicant-card'
import { RefuseSheet } from './answer-sheets'
import { InviteSheet } from './invite-sheet'
import { isPassable, PassSheet } from './pass-sheet'
import { RefuseSeveralSheet } from './refuse-several-sheet'
import { TimesSheet } from './times-sheet'

/** 应聘: who applied for own posts, by post and by what is owed to them; those to be answered first stand first. */
export function ApplicantsPanel({ wanted }: { wanted: boolean }) {
  const [post, setPost] = useState('')
  const [tab, setTab] = useState<ApplicantTab>('waiting')
  const [refusing, setRefusing] = useState<Applicant | null>(null)
  const [inviting, setInviting] = useState<Applicant | null>(null)
  const [passing, setPassing] = useState<{ post: string; applicants: readonly Applicant[] } | null>(null)
  const [several, setSeveral] = useState(false)
  const [times, setTimes] = useState(false)
  const posts = useOwnPosts(wanted)
  const list = useApplicants(wanted, { post, tab })
  const facets = list.first?.facets
  const counted = (values: readonly { value: string; count: number }[] | undefined, value: string) =>
    values?.find((one) => one.value === value)?.count ?? 0
  const due = list.first?.dueToday ?? 0
  const unpicked = list.first?.unpicked ?? 0
  const chosen = posts.items?.find(({ id }) => id === post)
  const inPost = list.items ?? []
  return (
    <>
      <Chips
        label="岗位"
        scroll
        options={[
          { value: '', text: '全部岗位' },
          ...(posts.items ?? []).map(({ id, title }) => ({
            value: id,
            text: `${title} ${counted(facets?.post, id)}`,
          })),
        ]}
        value={post}
        onPress={setPost}
      />
      <Segmented
        label="进展"
        look="tabs"
        options={APPLICANT_TABS.map((value) => ({
          value,
          text: `${APPLICANT_TAB_LABEL[value]} ${counted(facets?.tab, value)}`,
        }))}
        value={tab}
        onChange={setTab}
      />
      {due > 0 && (
        <Note tone="amber" icon="clock">
          {`${due} 人今天到期或已超期。承诺 ${ANSWER_WORKING_DAYS} 个工作日内回复，逾期会提醒统筹`}
        </Note>
      )}
      {tab === 'interview' && unpicked > 0 && (
        <Note tone="amber" icon="calendar">
          {`${unpicked} 人还没选面试时间，第一个时间的前一个工作日会提醒他们`}
        </Note>
      )}
      {tab === 'interview' && chosen !== undefined && (
        <View className="btns">
          <Button size="m" kind="outline" icon="calendar" onTap={() => setTimes(true)}>
            放出的面试时间
          </Button>
        </View>
      )}
      {(tab === 'waiting' || tab === 'viewed') && <Note icon="lock">邀面试前不显示对方的姓名和电话。</Note>}
      {list.items === undefined &&
        (list.error ? (
          <ErrorState error={list.error} title="没能加载投递" onRetry={list.retry} />
        ) : (
          <Skeleton cards={3} />
        ))}
      {list.items?.length === 0 && <EmptyState title={`${APPLICANT_TAB_LABEL[tab]}里没有人`} />}
      {list.items?.map((applicant) => (
        <ApplicantCard
          key={applicant.id}
          applicant={applicant}
          onRefuse={() => setRefusing(applicant)}
          onInvite={() => setInviting(applicant)}
          onPass={() => setPassing({ post: applicant.postId, applicants: [applicant] })}
        />
      ))}
      <ListEnd list={list} rest="后面的人" />
      {inPost.length > 0 && (
        <View className="btns">
          {post !== '' && (tab === 'waiting' || tab === 'viewed') && (
            <Button size="m" kind="outline" onTap={() => setSeveral(true)}>
              批量不合适
            </Button>
          )}
          {post !== '' && inPost.some(isPassable) && (
            <Button size="m" kind="outline" onTap={() => setPassing({ post, applicants: inPost })}>
              批量通过一步
            </Button>
          )}
          <Button
            size="m"
            kind="quiet"
            icon="file"
            label="导出名单，按现在的岗位和进展"
            onTap={() =>
              void openDocument({
                ...{ endpoint: exportApplicants, id: '', params: {}, type: XLSX },
                query: { tab, ...(post !== '' && { post }) },
                saveAs: `投递名单${APPLICANT_TAB_LABEL[tab]}.xlsx`,
              })
            }
          >
            导出名单
          </Button>
        </View>
      )}
      {refusing !== null && (
        <RefuseSheet applicant={refusing} onDone={() => undefined} onClose={() => setRefusing(null)} />
      )}
      {inviting !== null && (
        <InviteSheet applicant={inviting} onDone={() => undefined} onClose={() => setInviting(null)} />
      )}
      {times && chosen !== undefined && (
        <TimesSheet post={chosen.id} title={chosen.title} onClose={() => setTimes(false)} />
      )}
      {passing !== null && (
        <PassSheet {...passing} onDone={() => undefined} onClose={() => setPassing(null)} />
      )}
      {several && <RefuseSeveralSheet post={post} applicants={inPost} onClose={() => setSeveral(false)} />}
    </>
  )
}

import { useCallback, useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { Booking } from '@talent/contract/booking'
import { openApplicant, type OpenedApplicant } from '@talent/contract/employer'
import { PhoneRows } from '@/components/data/phone-rows'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { SentCvBody } from '@/features/application'
import { OwnBooking } from '@/features/booking'
import { openFile } from '@/features/file'
import { toError } from '@/lib/failure'
import { back } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useInterviewTimes } from '../api'
import { HireSheet, RefuseSheet } from './answer-sheets'
import { ApplicantHead, TWIN } from './applicant-card'
import { InviteSheet } from './invite-sheet'
import { PassSheet } from './pass-sheet'

const SHEETS = { refuse: RefuseSheet, hire: HireSheet }
type Act = keyof typeof SHEETS | 'invite' | 'offer_times' | 'pass'

/** The interview as the post's times have it now, which the talent moves too. */
function HostBooking({
  booking,
  post,
  onChanged,
}: {
  booking: Booking
  post: string
  onChanged: () => void
}) {
  const { data } = useInterviewTimes(post)
  return <OwnBooking booking={booking} slots={data?.times ?? []} byHost onChanged={onChanged} />
}

/** A CV that was sent: opening it is on record, so it is opened once a visit, and anew when more of it may be seen. */
export function ApplicantPanel({ id, title }: { id: string; title: string }) {
  const [opened, setOpened] = useState<OpenedApplicant | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [act, setAct] = useState<Act | null>(null)
  const open = useCallback(() => {
    setError(null)
    call(openApplicant, { params: { id } }).then(setOpened, (failure: unknown) => setError(toError(failure)))
  }, [id])
  useEffect(open, [open])
  if (opened === null)
    return (
      <PageShell title={title} demo>
        {error ? <ErrorState error={error} title="没能打开简历" onRetry={open} /> : <Skeleton cards={3} />}
      </PageShell>
    )
  const can = (event: Act) => opened.allowedEvents.indexOf(event) >= 0
  const AnswerSheet = act === 'refuse' || act === 'hire' ? SHEETS[act] : null
  const { interview } = opened
  return (
    <PageShell
      title={title}
      demo
      footer={
        (can('invite') || can('hire') || can('refuse') || can('pass')) && (
          <ActionBar>
            {can('refuse') && (
              <Button kind="quiet" onTap={() => setAct('refuse')}>
                不合适
              </Button>
            )}
            {can('invite') && <Button onTap={() => setAct('invite')}>邀面试</Button>}
            {can('offer_times') && (
              <Button kind="outline" onTap={() => setAct('offer_times')}>
                {interview === null ? '放时间' : '另放时间'}
              </Button>
            )}
            {can('pass') && (
              <Button label="这一步通过" onTap={() => setAct('pass')}>
                通过
              </Button>
            )}
            {can('hire') && <Button onTap={() => setAct('hire')}>录用</Button>}
          </ActionBar>
        )
      }
    >
      <Card>
        <ApplicantHead applicant={opened} />
      </Card>
      {opened.twin && (
        <Note tone="amber" icon="alert">
          {TWIN}
        </Note>
      )}
      {interview?.offer === 'declined' && (
        <Note tone="amber" icon="calendar">{`对方说面试时间都不行：${interview.declined}`}</Note>
      )}
      {interview?.offer === 'offered' && (
        <Note icon="calendar">
          {interview.reminded ? '已放出时间，对方还没选，已提醒。' : '已放出时间，等对方选。'}
        </Note>
      )}
      {interview?.booking && (
        <HostBooking booking={interview.booking} post={opened.postId} onChanged={open} />
      )}
      <Note icon="lock">每次打开都有记录，对方看得到是谁、什么时候看的。</Note>
      <SectionCard title="简历">
        <SentCvBody
          sent={opened.sent}
          onOpenFile={(fileId) => openFile({ fileId, type: 'application/pdf' })}
        />
      </SectionCard>
      <Card padding="tight" rows>
        {opened.sent.phone === null ? (
          <View className="aux mt8">姓名和手机号在邀面试后显示；手机号也可由对方选择投递时就显示。</View>
        ) : (
          <PhoneRows phones={[`${opened.name} ${opened.sent.phone}`]} />
        )}
      </Card>
      {(act === 'invite' || act === 'offer_times') && (
        <InviteSheet
          applicant={opened}
          anew={act === 'offer_times'}
          onDone={open}
          onClose={() => setAct(null)}
        />
      )}
      {act === 'pass' && (
        <PassSheet post={opened.postId} applicants={[opened]} onDone={open} onClose={() => setAct(null)} />
      )}
      {AnswerSheet && (
        <AnswerSheet
          applicant={opened}
          onDone={({ state }) => (state === 'invited' ? open() : back())}
          onClose={() => setAct(null)}
        />
      )}
    </PageShell>
  )
}

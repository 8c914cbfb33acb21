import { View } from '@tarojs/components'
import type { Application } from '@talent/contract/application'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { Button } from '@/components/form/button'
import { Card, CardHead } from '@/components/layout/card'
import { dayOf, monthDay } from '@/lib/dates'
import { applicationStrip } from '../strip'
import { ApplicationStateTag } from './application-state-tag'
import { InterviewPick } from './interview-pick'

/** One in 我的投递: for which post, its state with the day, who acts next by when. */
export function ApplicationCard({ application, onTap }: { application: Application; onTap: () => void }) {
  const { title, employer, sentAt } = application
  const strip = applicationStrip(application)
  const choosing = application.interview?.choosing === true
  return (
    // With something to press in it the card isn't one link.
    <Card onTap={choosing ? undefined : onTap}>
      <CardHead
        title={title}
        aside={<ApplicationStateTag state={application.state} stage={application.stage} />}
      />
      <View className="cap mt4">
        <Facts facts={[employer, `${monthDay(dayOf(sentAt))}投递`]} />
      </View>
      {strip && (
        <View className="mt12">
          <NextStepStrip {...strip} />
        </View>
      )}
      {choosing && (
        <>
          <InterviewPick application={application} />
          <View className="mt12">
            <Button size="m" kind="quiet" label={`看这份投递：${title}`} onTap={onTap}>
              看这份投递
            </Button>
          </View>
        </>
      )}
    </Card>
  )
}

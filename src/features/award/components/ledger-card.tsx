import { View } from '@tarojs/components'
import { DELAY_CAUSE_LABEL, moneyText, type Award } from '@talent/contract/award'
import { Facts } from '@/components/data/facts'
import { Note, type NoteProps } from '@/components/feedback/note'
import { Card, CardHead } from '@/components/layout/card'
import { go } from '@/lib/navigate'
import { awardDays, awardTitle } from '../words'
import { AwardStateTag } from './award-state-tag'

/** What keeps it, and what the coordinator owes: two lines, or nothing to say. */
function stuckOf({
  late,
  state,
  cause,
  why,
  missing,
  nextStep,
}: Award): { tone: NoteProps['tone']; head: string; text: string } | null {
  if (missing) return { tone: 'red', head: '本人说没到账', text: '查明原因并答复，已转督办' }
  const days = -Math.min(0, nextStep?.remaining ?? 0)
  const reason = cause === null ? '没写原因' : `${DELAY_CAUSE_LABEL[cause]}${why === '' ? '' : `：${why}`}`
  if (late)
    return {
      ...{ tone: 'red', head: `${reason}，没有新的日子` },
      text: `${days > 0 ? `超 ${days} 个工作日，` : ''}要写原因和新的日子，本人看得到`,
    }
  return state === 'delayed' ? { tone: undefined, head: '已延期，本人已知道', text: `原因：${reason}` } : null
}

/** One of the ledger: whose, how much, by when, and what keeps it. */
export function LedgerCard({ award }: { award: Award }) {
  const stuck = stuckOf(award)
  return (
    <Card onTap={() => go('award', { id: award.id })}>
      <CardHead
        title={<Facts facts={[awardTitle(award), award.who]} />}
        aside={<View className="h-title num">{moneyText(award.amountFen)}</View>}
      />
      <View className="between mt4">
        <View className="cap num">
          <Facts
            facts={[
              awardDays(award),
              award.receivedOn !== null && '已到账',
              award.answerBy !== null && !award.missing && '有咨询待答复',
            ]}
          />
        </View>
        <AwardStateTag state={award.state} />
      </View>
      {stuck && (
        <View className="mt12">
          <Note tone={stuck.tone} icon={stuck.tone === 'red' ? 'alert' : 'calendar'}>
            <View>{stuck.head}</View>
            <View className="aux">{stuck.text}</View>
          </Note>
        </View>
      )}
    </Card>
  )
}

import { View } from '@tarojs/components'
import type { Interest, PublicNeed } from '@talent/contract/demand'
import { NextStepStrip } from '@/components/data/next-step'
import { StatusTag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { Card, CardHead } from '@/components/layout/card'
import { followUpStrip } from '@/features/follow-up'
import { dayOf, monthDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { InterestTag } from './interest-tag'
import { NeedTags } from './need-tags'

interface NeedCardProps {
  need: PublicNeed
  /** What one said of it oneself. */
  interest: Interest | undefined
  /** null: whoever reads it has nothing to say. */
  onSay: (() => void) | null
}

/** A need in the list: who looks for whom and why, and what one can do about it, or how far that is. */
export function NeedCard({ need, interest, onSay }: NeedCardProps) {
  const { id, title, employer, problem, urgent } = need
  const mark = urgent && <StatusTag tone="red" icon={null} text="急" />
  return (
    <Card>
      <CardHead title={title} aside={interest ? <InterestTag state={interest.state} /> : mark} />
      <View className="aux ink7 mt4">{[employer, problem].filter(Boolean).join('，')}</View>
      <NeedTags need={need} />
      {interest?.owed && (
        <View className="mt12">
          <NextStepStrip
            {...followUpStrip(interest.owed, 'talent')}
            onTap={() => go('interest', { id: interest.id })}
          />
        </View>
      )}
      {interest && <View className="cap mt8">{`您 ${monthDay(dayOf(interest.saidAt))}说感兴趣`}</View>}
      {!interest && (
        <View className="btns mt12">
          {onSay && (
            <Button size="m" label={`我感兴趣，${title}`} onTap={onSay}>
              我感兴趣
            </Button>
          )}
          <Button size="m" kind="outline" label={`看要求，${title}`} onTap={() => go('demandNeed', { id })}>
            看要求
          </Button>
        </View>
      )}
    </Card>
  )
}

import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/data/avatar'
import { ErrorState } from '@/components/feedback/error-state'
import { Facts } from '@/components/data/facts'
import { ListEnd } from '@/components/feedback/list-end'
import { Note } from '@/components/feedback/note'
import { OptionGroup } from '@/components/form/option-group'
import { PhoneRows } from '@/components/data/phone-rows'
import { Skeleton } from '@/components/feedback/skeleton'
import { useCandidates } from '../api'
import { candidateFacts, handlesIt, isFit, whatHelps, type CandidateView } from '../candidate-option'
import './candidate-list.scss'

interface CandidateListProps {
  requestId: string
  value: string | null
  onPick: (candidate: CandidateView) => void
}

/** Who could take it, the best first; those who can't are shown with the reason and can't be picked. */
export function CandidateList({ requestId, value, onPick }: CandidateListProps) {
  const list = useCandidates(requestId, true)
  if (list.error && !list.items)
    return <ErrorState error={list.error} title="没能加载专员名单" onRetry={list.retry} />
  if (!list.items) return <Skeleton cards={2} />
  const fit = list.items.filter(isFit)
  const able = list.items.filter(handlesIt)
  const unfit = [...able, ...list.items.filter((candidate) => !isFit(candidate) && !handlesIt(candidate))]
  return (
    <View className="stack">
      {fit.length === 0 && (
        <>
          <Note tone="amber" icon="alert">
            {whatHelps(list.items)}
          </Note>
          <PhoneRows phones={able.map(({ name, officePhone }) => `${name} ${officePhone}`)} />
        </>
      )}
      {fit.length > 0 && (
        <OptionGroup
          label="转给谁"
          value={value}
          options={fit.map((candidate) => ({
            value: candidate.id,
            lead: <Avatar name={candidate.name} portrait={candidate.portrait} />,
            text: <Text className="strong">{candidate.name}</Text>,
            sub: <Facts facts={candidateFacts(candidate)} />,
            aside: `在办 ${candidate.load}`,
          }))}
          onPress={(id) => {
            const picked = fit.find((candidate) => candidate.id === id)
            if (picked) onPick(picked)
          }}
        />
      )}
      {unfit.map((candidate) => (
        <View key={candidate.id} className="candidate-unfit">
          <Avatar name={candidate.name} portrait={candidate.portrait} tone="grey" />
          <View className="g">
            <View className="strong">{candidate.name}</View>
            <View className="cap">
              <Facts facts={candidateFacts(candidate)} />
            </View>
          </View>
          <Text className="aux nowrap">{`在办 ${candidate.load}`}</Text>
        </View>
      ))}
      <ListEnd list={list} rest="后面的专员" />
    </View>
  )
}

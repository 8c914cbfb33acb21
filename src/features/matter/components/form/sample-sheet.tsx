import { View } from '@tarojs/components'
import { SAMPLE_LABEL, type Sample } from '@talent/contract/matter'
import { Picture } from '@/components/data/picture'
import { Sheet } from '@/components/layout/sheet'
import { SAMPLE_PICTURES } from './sample-pictures'
import './sample-sheet.scss'

const HINTS = ['四边都在画面里，没有手指挡住', '字和编号看得清，没有反光', '是原图，没有涂改、没有盖住照片']

/** 看样图: what a good one looks like. Drawn by us, nobody's. */
export function SampleSheet({
  name,
  sample,
  onClose,
}: {
  name: string
  sample: Sample
  onClose: () => void
}) {
  return (
    <Sheet open title={`${name}，样图`} onClose={onClose}>
      <Picture
        className="sample-picture"
        src={SAMPLE_PICTURES[sample]}
        label={`样图：${SAMPLE_LABEL[sample]}`}
      />
      {HINTS.map((hint) => (
        <View key={hint} className="aux mt8">{`· ${hint}`}</View>
      ))}
      <View className="cap mt12">样图是画的，不是真实证件。</View>
    </Sheet>
  )
}

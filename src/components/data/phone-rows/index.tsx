import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Icon } from '../icon'
import { ListRow } from '../../layout/list-row'
import { Tap } from '../../form/tap'
import { callPhone } from '@/lib/navigate'
import { phoneLine, type PhoneLine } from '@/lib/phone-line'
import './index.scss'

const SHOWN_AT_FIRST = 3

/** Published numbers, each dialled by a press; a long list opens on demand. */
export function PhoneRows({ phones }: { phones: readonly string[] }) {
  const [all, setAll] = useState(false)
  const lines = phones.map(phoneLine).filter((line): line is PhoneLine => line !== null)
  const hidden = all ? 0 : Math.max(0, lines.length - SHOWN_AT_FIRST)
  return (
    <>
      {lines.slice(0, lines.length - hidden).map(({ label, number }) => (
        <Tap
          key={`${label}${number}`}
          className="phone-row"
          label={`拨打${label} ${number}`}
          onTap={() => callPhone(number)}
        >
          <Icon name="phone" className="pri" />
          <Text className="g">{label}</Text>
          <Text className="phone-row__number">{number}</Text>
        </Tap>
      ))}
      {hidden > 0 && (
        <ListRow icon="chevron-down" title={`还有 ${hidden} 个电话`} acts onTap={() => setAll(true)} />
      )}
    </>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import {
  memberAnswer,
  memberInWords,
  memberParts,
  relationsOf,
  type MemberParts,
} from '@talent/contract/matter'
import { DateInput } from '@/components/form/date-input'
import { OptionGroup } from '@/components/form/option-group'
import { TextInput } from '@/components/form/text-input'
import { a11y } from '@/lib/a11y'
import { todayInChina } from '@/lib/dates'
import type { ControlProps } from '../control'
import { useOwnFamily } from '../own-family'
import { KeepMember } from './keep-member'

const ANOTHER = 'another'

/** Picked among those one's own data has, or written here; kept for the next form only where one presses for it. */
export function FamilyMemberInput({ field, answer, invalid, onChange, onLeave }: ControlProps) {
  const family = useOwnFamily()
  const relations = relationsOf(field.options)
  const given = typeof answer === 'string' ? answer : ''
  const parts = memberParts(given, field.options)
  const listed = (family?.members ?? []).filter(({ relation }) => relations.includes(relation))
  const picked = listed.findIndex((member) => memberAnswer(member, field.options) === given)
  const [writing, setWriting] = useState(false)
  const writes = listed.length === 0 || writing || (given !== '' && picked < 0)
  const change = (part: Partial<MemberParts>) => onChange(memberAnswer({ ...parts, ...part }, field.options))
  return (
    <>
      {listed.length > 0 && (
        <OptionGroup
          label={writes ? `${field.label}，从家庭成员里选` : field.label}
          options={[
            ...listed.map((member, at) => ({ value: String(at), text: memberInWords(member) })),
            { value: ANOTHER, text: '另一位' },
          ]}
          value={picked >= 0 ? String(picked) : writes ? ANOTHER : null}
          invalid={invalid}
          onPress={(value) => {
            const member = value === ANOTHER ? undefined : listed[Number(value)]
            setWriting(member === undefined)
            onChange(member === undefined ? '' : memberAnswer(member, field.options))
          }}
        />
      )}
      {writes && (
        <View className={listed.length > 0 ? 'mt8' : ''}>
          {relations.length > 1 && (
            <View className="mt8">
              <OptionGroup
                label={`${field.label}，与您的关系`}
                columns={2}
                options={relations.map((value) => ({ value, text: value }))}
                value={parts.relation}
                invalid={invalid}
                onPress={(relation) => change({ relation })}
              />
            </View>
          )}
          <TextInput
            label={field.label}
            maxLength={Math.min(field.max, LIMITS.name)}
            value={parts.name}
            placeholder={field.placeholder ?? undefined}
            invalid={invalid}
            onChange={(name) => change({ name })}
            onBlur={onLeave}
          />
          {parts.relation === '子女' && parts.name.trim() !== '' && (
            <View className="mt8">
              <View className="aux" {...a11y({ 'aria-hidden': true })}>
                出生年月（选填）
              </View>
              <DateInput
                of="month"
                label={`${field.label}，出生年月`}
                value={parts.bornIn}
                min="1900-01-01"
                max={todayInChina()}
                onChange={(bornIn) => change({ bornIn: bornIn || null })}
              />
            </View>
          )}
          {family !== null && parts.name.trim() !== '' && parts.relation !== null && (
            <KeepMember
              member={{ relation: parts.relation, name: parts.name.trim(), bornIn: parts.bornIn }}
              family={family}
              onKept={() => setWriting(false)}
            />
          )}
        </View>
      )}
    </>
  )
}

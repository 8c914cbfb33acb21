import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { LIMITS } from '@talent/contract'
import {
  EDUCATION,
  EDUCATION_LABEL,
  PROFILE_LABEL,
  type Area,
  type ProfileUpdate,
} from '@talent/contract/account'
import { saveProfile, type Me } from '@talent/contract/me'
import { ActionBar } from '@/components/layout/action-bar'
import { Form } from '@/components/form/form'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { DateInput } from '@/components/form/date-input'
import { fieldAnchor, FormField } from '@/components/form/form-field'
import { Note } from '@/components/feedback/note'
import { OptionGroup } from '@/components/form/option-group'
import { PageShell } from '@/components/layout/page-shell'
import { Tap } from '@/components/form/tap'
import { TextInput } from '@/components/form/text-input'
import { EmployerInput } from '@/features/enterprise'
import { todayInChina } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { scrollToId } from '@/lib/scroll-to'
import { refreshed } from '@/lib/server-data'
import { useSubmit } from '@/lib/use-submit'
import {
  checkProfile,
  PROFILE_HELP,
  profileFormOf,
  type ProfileFaults,
  type ProfileForm,
} from '../profile-form'
import './profile-panel.scss'

type Field = keyof typeof PROFILE_LABEL

/** In the order of the page. */
const FIELDS = Object.keys(PROFILE_LABEL) as Field[]

/** 基本情况: each thing says why it is asked; a fault is shown under its field, and the first one is scrolled to. */
export function ProfilePanel({
  me,
  areas,
  title,
  family,
  onSaved,
}: {
  me: Me
  areas: readonly Area[]
  title: string
  /** 家庭成员, kept apart from the rest of the form. */
  family?: ReactNode
  onSaved: () => void
}) {
  const saved = profileFormOf(me.profile, me.name)
  const { part: form, change, clear } = useKeptPart('profile', 'me', saved)
  const [found, setFound] = useState(() => JSON.stringify(form) !== JSON.stringify(saved))
  const [checked, setChecked] = useState<ProfileFaults>({})
  const { submit, busy, error } = useSubmit(async (body: ProfileUpdate) => {
    await call(saveProfile, { body })
    clear()
    await refreshed()
    void Taro.showToast({ title: '已保存', icon: 'none' })
    onSaved()
  })

  const set = (part: Partial<ProfileForm>) => {
    change(part)
    setChecked((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !(key in part))))
  }
  const fromServer = fieldFaults(error)
  const faultOf = (key: Field) => checked[key] ?? fromServer[key]
  const faults = Object.fromEntries(FIELDS.map((key) => [key, faultOf(key)]))
  const save = () => {
    const result = checkProfile(form, todayInChina())
    if ('body' in result) {
      setChecked({})
      void submit(result.body)
      return
    }
    setChecked(result.faults)
    const first = FIELDS.find((key) => result.faults[key] !== undefined)
    if (first) scrollToId(fieldAnchor(first))
  }
  const field = (key: Field, control: ReactNode, optional = false) => (
    <FormField
      name={key}
      label={PROFILE_LABEL[key]}
      help={PROFILE_HELP[key]}
      optional={optional}
      error={faultOf(key)}
    >
      {control}
    </FormField>
  )
  const words = (key: 'name' | 'talentCategory', maxLength: number) => (
    <TextInput
      label={PROFILE_LABEL[key]}
      value={form[key]}
      maxLength={maxLength}
      invalid={faultOf(key) !== undefined}
      onChange={(value) => set({ [key]: value })}
    />
  )

  return (
    <PageShell
      title={title}
      demo
      footer={
        <ActionBar feedback={{ faults, error }}>
          <Button busy={busy} busyText="正在保存" onTap={save}>
            保存
          </Button>
        </ActionBar>
      }
    >
      <Form sending={busy}>
        {found && (
          <Note icon="edit">
            <View>上次填写的内容还没有保存，已为您保留。</View>
            <View className="btns mt8">
              <Button
                kind="quiet"
                size="m"
                onTap={() => {
                  clear()
                  setFound(false)
                }}
              >
                不要了，用已保存的
              </Button>
            </View>
          </Note>
        )}
        <Card>
          {field('name', words('name', LIMITS.name))}
          {field(
            'phone',
            form.phone === null ? (
              <View className="profile-phone">
                <Text className="g num">{me.profile?.phoneMasked}</Text>
                <Tap className="profile-phone__change" label="更换手机号" onTap={() => set({ phone: '' })}>
                  更换
                </Tap>
              </View>
            ) : (
              <TextInput
                label="手机号"
                kind="phone"
                value={form.phone}
                maxLength={LIMITS.phoneTyped}
                invalid={faultOf('phone') !== undefined}
                onChange={(phone) => set({ phone })}
              />
            ),
          )}
          {field(
            'employer',
            <EmployerInput
              label={PROFILE_LABEL.employer}
              value={form}
              invalid={faultOf('employer') !== undefined}
              onChange={set}
            />,
          )}
          {field(
            'areaCode',
            <OptionGroup
              label="片区"
              columns={2}
              options={areas.map(({ code, name }) => ({ value: code, text: name }))}
              value={form.areaCode}
              invalid={faultOf('areaCode') !== undefined}
              onPress={(areaCode) => set({ areaCode })}
            />,
          )}
          {field(
            'education',
            <OptionGroup
              label="学历"
              options={EDUCATION.map((value) => ({ value, text: EDUCATION_LABEL[value] }))}
              value={form.education === '' ? null : form.education}
              invalid={faultOf('education') !== undefined}
              onPress={(education) => set({ education })}
            />,
          )}
          {field(
            'arrivedOn',
            <DateInput
              label="来示范区时间"
              value={form.arrivedOn}
              max={todayInChina()}
              invalid={faultOf('arrivedOn') !== undefined}
              onChange={(day) => set({ arrivedOn: day || null })}
            />,
            true,
          )}
          {field('talentCategory', words('talentCategory', LIMITS.talentCategory), true)}
        </Card>
        {family}
        <Note icon="lock">手机号加密保存。谁看过，在“我的 → 谁看过我的资料”里可以查到。</Note>
      </Form>
    </PageShell>
  )
}

import {
  type Education,
  type Profile,
  type PROFILE_LABEL,
  ProfileInput,
  ProfileUpdate,
} from '@talent/contract/account'
import * as v from 'valibot'

/** The form as typed. `phone: null` keeps the stored number, which never comes to the phone in clear. */
export interface ProfileForm {
  name: string
  phone: string | null
  employer: string
  /** Of the directory, while the text is the one picked. */
  enterpriseId: string | null
  areaCode: string
  education: Education | ''
  arrivedOn: string | null
  talentCategory: string
}

export const profileFormOf = (profile: Profile | null, name: string): ProfileForm =>
  profile === null
    ? {
        name,
        phone: '',
        employer: '',
        enterpriseId: null,
        areaCode: '',
        education: '',
        arrivedOn: null,
        talentCategory: '',
      }
    : {
        name: profile.name,
        phone: null,
        employer: profile.employer,
        enterpriseId: profile.enterpriseId,
        areaCode: profile.areaCode,
        education: profile.education,
        arrivedOn: profile.arrivedOn,
        talentCategory: profile.talentCategory,
      }

/** Why each thing is asked, said under its label. */
export const PROFILE_HELP: Record<keyof typeof PROFILE_LABEL, string> = {
  name: '专员按这个名字称呼您，办件上也写它',
  phone: '只给经办专员联系您用，界面上打码显示，每次查看都会记录',
  employer: '按劳动合同填写，名录里有的请点选，用来匹配对接您单位的专员',
  areaCode: '单位所在的片区，用来匹配就近的专员',
  education: '部分政策按学历区分，只作参考，不在这里审核',
  arrivedOn: '部分政策按来示范区的时间计算年限',
  talentCategory: '已认定的填认定类别，例如 C 类；没有认定就不用填',
}

export type ProfileFaults = Partial<Record<keyof ProfileForm, string>>

/** What to send, or what is wrong by field. */
export function checkProfile(
  form: ProfileForm,
  today: string,
): { body: ProfileUpdate } | { faults: ProfileFaults } {
  const { phone, ...rest } = form
  const result = phone === null ? v.safeParse(ProfileUpdate, rest) : v.safeParse(ProfileInput, form)
  const faults: ProfileFaults = {}
  if (!result.success) {
    for (const issue of result.issues) {
      const key = v.getDotPath(issue) as keyof ProfileForm | null
      if (key !== null) faults[key] ??= issue.message
    }
  }
  if (form.arrivedOn !== null && form.arrivedOn > today) faults.arrivedOn = '来示范区时间不能晚于今天，请核对'
  return result.success && Object.keys(faults).length === 0 ? { body: result.output } : { faults }
}

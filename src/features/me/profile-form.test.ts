import { PHONE_RULE } from '@talent/contract'
import type { Profile } from '@talent/contract/account'
import { checkProfile, profileFormOf } from './profile-form'

const TODAY = '2026-11-24'
const PROFILE: Profile = {
  name: '周予安',
  phoneMasked: '138****0127',
  employer: '某材料研究院',
  enterpriseId: null,
  areaCode: 'kcy',
  areaName: '科创园',
  education: 'doctor',
  arrivedOn: '2025-08-01',
  talentCategory: 'C 类',
}

describe('profile form', () => {
  it('keeps the stored telephone without ever sending its masked form', () => {
    const result = checkProfile(profileFormOf(PROFILE, '周予安'), TODAY)
    expect(result).toHaveProperty('body.name', '周予安')
    expect((result as { body: object }).body).not.toHaveProperty('phone')
    expect(JSON.stringify(result)).not.toContain('****')
  })

  it('sends a new number when it was changed', () => {
    expect(checkProfile({ ...profileFormOf(PROFILE, ''), phone: '13900001234' }, TODAY)).toHaveProperty(
      'body.phone',
      '13900001234',
    )
  })

  it('names every missing field of a first profile at once, and asks nothing that is optional', () => {
    const result = checkProfile(profileFormOf(null, ''), TODAY)
    expect(result).toHaveProperty('faults')
    expect(Object.keys((result as { faults: object }).faults).sort()).toEqual([
      'areaCode',
      'education',
      'employer',
      'name',
      'phone',
    ])
  })

  it.each([
    ['a short number', { phone: '1380' }, 'phone', `手机号${PHONE_RULE}`],
    [
      'an arrival in the future',
      { arrivedOn: '2026-11-25' },
      'arrivedOn',
      '来示范区时间不能晚于今天，请核对',
    ],
    [
      'a category that is too long',
      { talentCategory: '类'.repeat(21) },
      'talentCategory',
      '人才类别不超过 20 个字',
    ],
  ] as const)('says what to do about %s', (_, change, field, message) => {
    expect(checkProfile({ ...profileFormOf(PROFILE, ''), ...change }, TODAY)).toEqual({
      faults: { [field]: message },
    })
  })
})

import type { ConsentText } from '@talent/contract/matter'

const COMMON = {
  shownTo: '只有服务您的专员和统筹人员；看电话每次都有记录。不会直接给单位，要给的时候先问您',
  keptFor: '到您撤回或有结果为止，撤回后专员不能再看',
} as const

/** Raise the version with every change of the words: what was agreed to before is kept with its own. */
export const OWN_INTEREST: ConsentText = {
  version: 1,
  title: '请专员替我问这个需求',
  uses: '您的姓名、手机号，和您感兴趣的这个需求',
  does: '服务专员替您问清单位的情况，告诉您每一步和下次日期',
  ...COMMON,
  statement: '同意服务专员为这个需求联系我',
}

/** An intermediary has the other's word; what they say here is that they have it. */
export const REFERRED_INTEREST: ConsentText = {
  version: 1,
  title: '替别人问这个需求',
  uses: '对方的姓名、手机号和做什么，您的姓名',
  does: '服务专员替对方问清单位的情况，告诉您每一步和下次日期',
  ...COMMON,
  statement: '对方本人已经同意我把这些告诉服务专员',
}

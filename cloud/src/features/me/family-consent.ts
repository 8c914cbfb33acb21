import type { ConsentText } from '@talent/contract/matter'

/** Raise the version with every change of the words: what was agreed to before is kept with its own. */
export const FAMILY_CONSENT: ConsentText = {
  version: 1,
  title: '家庭成员信息，需要您单独同意',
  uses: '姓名、与您的关系、孩子的出生年月',
  does: '只用于您填表时直接选',
  shownTo: '只有您本人',
  keptFor: '到您删除或撤回同意为止',
  statement: '配偶的信息已征得本人同意，孩子的信息我以监护人身份同意，由系统为我保存以上信息',
}

import type { ReactElement } from 'react'
import type { Publicised, Recognition, Scheme } from '@talent/contract/recognition'
import { contentOfScheme, type SchemeEditor } from '@talent/contract/scheme-editor'
import type { RequestDetail } from '@talent/contract/service-request'
import { CheckCredential, ReviewForm } from '@/features/recognition'
import { ObjectSheet } from '@/features/recognition/components/object-sheet'
import { RevokeSheet } from '@/features/recognition/components/revoke-sheet'
import { RefuseSheet } from '@/features/recognition/components/refuse-sheet'

export const aScheme: Scheme = {
  ...{ code: 'district', version: 1, name: '示范区 2026 版', document: '人才分类认定办法（演示）' },
  ...{ inForceFrom: '2026-01-01', publicityWorkingDays: 10, renewalDays: 60, demo: true },
  classes: [
    {
      ...{ category: 'C 类', name: '省级领军人才', termMonths: 36 },
      standards: [{ key: 'c1', text: '省级一等奖', clause: '附件 1 C 类第 1 项', evidence: '获奖证书' }],
      opens: [{ text: '人才公寓', matterCode: 'talent-apartment' }],
    },
    {
      ...{ category: 'D 类', name: '市级骨干人才', termMonths: 36 },
      standards: [
        { key: 'd1', text: '博士，全职在区', clause: '附件 1 D 类第 1 项', evidence: '学位证书' },
        { key: 'd2', text: '副高级职称', clause: '附件 1 D 类第 2 项', evidence: '职称证书' },
      ],
      opens: [{ text: '落户随办', matterCode: 'residence' }],
    },
  ],
}

/** The scheme being edited: published, nothing written over it. */
export const aSchemeEditor = (more: Partial<SchemeEditor> = {}): SchemeEditor => ({
  ...{ code: 'district', published: { version: 1, content: contentOfScheme(aScheme) }, copy: null },
  ...{ nextVersion: 2, review: { required: false, state: 'none', mayDecide: false, sent: null }, open: 3 },
  references: { classes: [{ category: 'D 类', policies: ['人才租房补助细则'] }], name: [], forms: [] },
  matters: [
    { code: 'talent-apartment', title: '人才公寓' },
    { code: 'residence', title: '落户' },
  ],
  takenKeys: ['c1', 'd1', 'd2'],
  history: [
    {
      ...{ id: 'shipped-1', event: 'publish', version: 1, by: null, at: null },
      ...{ restored: null, reviewer: null },
    },
  ],
  ...more,
})

export const aRecognition = (more: Partial<Recognition> = {}): Recognition => ({
  ...{ id: 'rd1', number: 'RD-2026-000001', state: 'publicised', version: 1, requestId: 'r1' },
  ...{ requestNumber: 'RC-2026-000001', who: '周予安', mine: true, scheme: '示范区 2026 版' },
  ...{ document: '人才分类认定办法（演示）', category: 'D 类', className: '市级骨干人才' },
  checks: [
    {
      ...{ standard: 'd1', text: '博士，全职在区', clause: '附件 1 D 类第 1 项', met: true },
      ...{ materials: ['学位证书'], note: '网上核对一致' },
    },
  ],
  ...{ publicFrom: '2026-11-24', publicUntil: '2026-12-08', publicProvisional: false, openObjections: 0 },
  ...{ refusal: null, revocation: null, validFrom: null, validUntil: null, replaced: false, expired: false },
  ...{ renewable: false, opens: [{ text: '人才公寓', matterCode: 'talent-apartment' }], steps: [] },
  allowedEvents: [],
  ...more,
})

export const aPublicised: Publicised = {
  ...{ id: 'rd1', name: '周**', employer: '某研究院', category: 'D 类', className: '市级骨干人才' },
  ...{ standards: ['博士，全职在区'], from: '2026-11-24', until: '2026-12-08', provisional: false },
}

/** Forms of 人才认定, by the file they are in. */
export const recognitionForms = (request: RequestDetail): Record<string, () => ReactElement[]> => ({
  'recognition/components/review-form.tsx': () => [
    <ReviewForm request={request} scheme={aScheme} title="核验" />,
  ],
  'recognition/components/object-sheet.tsx': () => [
    <ObjectSheet one={aPublicised} onClose={() => undefined} />,
  ],
  'recognition/components/check-credential.tsx': () => [<CheckCredential />],
  'recognition/components/revoke-sheet.tsx': () => [
    <RevokeSheet recognition={aRecognition()} onClose={() => undefined} />,
  ],
  'recognition/components/refuse-sheet.tsx': () => [
    <RefuseSheet recognition={aRecognition()} onClose={() => undefined} />,
  ],
})

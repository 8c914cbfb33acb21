import { getMe } from '@talent/contract/me'
import { addTalent, newsOf, submitSchooling, useDistrict } from '../test/district.ts'
import { encryptPlain } from './encrypt-plain.ts'

const { t } = useDistrict({}, { once: true })

test('what an earlier version kept in plain is encrypted at the next start, and reads as before', async () => {
  const talent = await addTalent(t)
  await submitSchooling(talent)
  await t.drain()
  await t.pool.query(
    "update profile set words_encrypted = null, name = '旧名', employer = '旧单位', talent_category = 'C 类' where account_id = $1",
    [talent.id],
  )
  await t.pool.query(
    `insert into notification (id, account_id, owner_account_id, subject_kind, subject_id, entry_id, what, created_at)
     select 'old', $1, $1, 'request', request_id, id, '旧消息', at from timeline_entry
      where not exists (select 1 from notification n where n.account_id = $1 and n.entry_id = timeline_entry.id) limit 1`,
    [talent.id],
  )
  await Promise.all([encryptPlain(t.deps.db, t.deps.cipher), encryptPlain(t.deps.db, t.deps.cipher)])
  const plain = await t.pool.query(
    `select (select count(*)::int from profile where coalesce(name, employer, talent_category) is not null or words_encrypted is null) as profiles,
            (select count(*)::int from notification where what is not null or what_encrypted is null) as news`,
  )
  expect(plain.rows).toEqual([{ profiles: 0, news: 0 }])
  expect((await talent.client.call(getMe, {})).profile).toMatchObject({
    name: '旧名',
    employer: '旧单位',
    talentCategory: 'C 类',
  })
  expect(await newsOf(talent)).toContain('旧消息')
})

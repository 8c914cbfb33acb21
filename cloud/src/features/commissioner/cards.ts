import { firstCharacters } from '@talent/contract'
import type { CommissionerCard } from '@talent/contract/account'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import { awayOf, isAway } from './away.ts'
import { AREA_NAME, isCommissioner } from './candidate-queries.ts'

/** 林知远 → 林专员; the family name may have two characters. */
const COMPOUND = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '司徒',
  '令狐',
]
export const titleOf = (name: string): string =>
  `${COMPOUND.find((family) => name.startsWith(family)) ?? firstCharacters(name, 1)}专员`

const ID = sql.ref('c.account_id')

/** Commissioners as a talent sees them, by account id; with `now` also whether they are on leave at that moment. */
export async function loadCards(
  db: Db,
  ids: readonly string[],
  now?: Date,
): Promise<Map<string, CommissionerCard>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('commissioner as c')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .innerJoin('department as d', 'd.code', 'c.department_code')
    .select([
      'c.account_id as id',
      'a.name',
      'd.name as department',
      AREA_NAME.as('areaName'),
      // Whoever is no commissioner now takes nothing, whatever they last said of themselves.
      now === undefined
        ? sql<boolean>`c.on_duty and ${isCommissioner}`.as('onDuty')
        : sql<boolean>`c.on_duty and ${isCommissioner} and not ${isAway(ID, now)}`.as('onDuty'),
      (now === undefined ? sql<null>`null` : awayOf(ID, now)).as('away'),
    ])
    .select(['c.office_phone as officePhone', 'c.portrait'])
    .where('c.account_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(
    rows.map(({ away, ...row }) => {
      const standIn = away?.standIn ?? null
      return [
        row.id,
        {
          ...row,
          title: titleOf(row.name),
          ...(away === null
            ? {}
            : {
                away: {
                  until: away.until,
                  standIn: standIn === null ? null : { ...standIn, title: titleOf(standIn.name) },
                },
              }),
        },
      ]
    }),
  )
}

import * as contract from '@talent/contract/fair'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, type Worker } from '../../jobs/define-job.ts'
import { lapsePlaces, remindComing } from './by-the-clock.ts'
import { checkIn, loadPoster } from './check-in.ts'
import { enterFair, settleScan, walkIn } from './door.ts'
import { listPassesAtDoor, loadDoorList } from './door-lists.ts'
import { removeEmployer, saveEmployer } from './employers.ts'
import { addHelper, doorsOf, removeHelper } from './helpers.ts'
import { employerImporter } from './import/import-employers.ts'
import { LAPSE_FAIR_PLACES, REMIND_FAIRS } from './jobs.ts'
import { listPasses, lowerCapacity, preferPass } from './queue.ts'
import { fairSubject } from './news.ts'
import {
  listEmployers,
  listFairs,
  listForDesk,
  listMine,
  listPosts,
  loadFair,
  loadForDesk,
} from './read-fairs.ts'
import { acceptPlace, calendarOf, cancelPass, loadPass, signUp } from './sign-up.ts'
import { addFair, cancelFair, changeFair, publishFair, setResults } from './write-fair.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listFairs, (input) => listFairs(deps, input))
  bind(app, deps, contract.getFair, ({ params }) => loadFair(deps, params.id))
  bind(app, deps, contract.listFairEmployers, (input) => listEmployers(deps, input))

  bind(app, deps, contract.listFairPosts, ({ params }) => listPosts(deps, params.id))
  bind(app, deps, contract.listMyFairs, ({ caller, ...input }) => listMine(deps, caller, input))
  bind(app, deps, contract.getFairPass, ({ caller, params }) => loadPass(deps, caller, params.id))
  bind(app, deps, contract.getFairCalendar, ({ caller, params }) => calendarOf(deps, caller, params.id))
  bind(app, deps, contract.signUpForFair, ({ trx, caller, ...input }) => signUp(deps, trx, caller, input))
  bind(app, deps, contract.cancelFairPass, ({ trx, caller, params }) =>
    cancelPass(deps, trx, caller, params.id),
  )
  bind(app, deps, contract.acceptFairPlace, ({ trx, caller, params }) =>
    acceptPlace(deps, trx, caller, params.id),
  )

  bind(app, deps, contract.listDeskFairs, (input) => listForDesk(deps, input))
  bind(app, deps, contract.getDeskFair, ({ params }) => loadForDesk(deps, params.id))
  bind(app, deps, contract.addFair, ({ trx, ...input }) => addFair(deps, trx, input))
  bind(app, deps, contract.changeFair, ({ trx, ...input }) => changeFair(deps, trx, input))
  bind(app, deps, contract.publishFair, ({ trx, ...input }) => publishFair(deps, trx, input))
  bind(app, deps, contract.cancelFair, ({ trx, ...input }) => cancelFair(deps, trx, input))
  bind(app, deps, contract.setFairResults, ({ trx, ...input }) => setResults(deps, trx, input))
  bind(app, deps, contract.saveFairEmployer, ({ trx, ...input }) => saveEmployer(deps, trx, input))
  bind(app, deps, contract.removeFairEmployer, ({ trx, ...input }) => removeEmployer(deps, trx, input))

  bind(app, deps, contract.checkInAtFair, ({ trx, caller, ...input }) => checkIn(deps, trx, caller, input))
  bind(app, deps, contract.getFairPoster, ({ params }) => loadPoster(deps, params.id))
  bind(app, deps, contract.listDeskPasses, (input) => listPasses(deps, input))
  bind(app, deps, contract.preferFairPass, ({ trx, caller, ...input }) =>
    preferPass(deps, trx, caller, input),
  )
  bind(app, deps, contract.lowerFairCapacity, ({ trx, caller, ...input }) =>
    lowerCapacity(deps, trx, caller, input),
  )

  bind(app, deps, contract.addFairHelper, ({ trx, caller, ...input }) => addHelper(deps, trx, caller, input))
  bind(app, deps, contract.removeFairHelper, ({ trx, caller, ...input }) =>
    removeHelper(deps, trx, caller, input),
  )
  bind(app, deps, contract.listMyDoors, ({ caller }) => doorsOf(deps, caller))
  bind(app, deps, contract.getDoorList, ({ caller, params }) => loadDoorList(deps, caller, params.id))
  bind(app, deps, contract.listDoorPasses, ({ caller, ...input }) => listPassesAtDoor(deps, caller, input))
  bind(app, deps, contract.enterFair, ({ trx, caller, ...input }) => enterFair(deps, trx, caller, input))
  bind(app, deps, contract.settleScan, ({ trx, caller, ...input }) => settleScan(deps, trx, caller, input))
  bind(app, deps, contract.walkIn, ({ trx, caller, ...input }) => walkIn(deps, trx, caller, input))
}

/** 招聘会: sign-ups on the lock of the fair, a code to show, and the door. */
export const fair = {
  routes,
  jobs: [LAPSE_FAIR_PLACES, REMIND_FAIRS],
  subjects: [fairSubject] as const,
  importers: [employerImporter],
  workers: (deps: Deps): Worker[] => [
    workOn(LAPSE_FAIR_PLACES, () => lapsePlaces(deps)),
    workOn(REMIND_FAIRS, () => remindComing(deps)),
  ],
}
export { putDemoFair } from './put-fair.ts'

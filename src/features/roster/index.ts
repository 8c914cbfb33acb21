export { useRoster, useRosterChoices, useRosterEntry } from './api'
export { NewEntryForm } from './components/new-entry-form'
export { RosterEntryForm } from './components/roster-entry-form'
export { RosterHead, RosterPanel } from './components/roster-panel'

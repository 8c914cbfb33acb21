export { EmployerInput } from './components/employer-input'
export { PickEnterprise } from './components/pick-enterprise'

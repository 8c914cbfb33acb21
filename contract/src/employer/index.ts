export * from './applicant-endpoints.ts'
export * from './applicants.ts'
export * from './endpoints.ts'
export * from './schema.ts'

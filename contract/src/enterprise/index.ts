export * from './contact-requests.ts'
export * from './endpoints.ts'
export * from './names.ts'
export * from './schema.ts'

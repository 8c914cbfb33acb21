/**
 * Limits as plain numbers: the schemas refuse by them and the client's inputs tell at them, and stop nobody. Lengths are in
 * characters as a person counts them, not in UTF-16 units.
 */
export const LIMITS = {
  /** A name of ours that travels: key of a field, code of an area or a matter. */
  key: 40,
  /** A name in Latin letters needs the room. */
  name: 60,
  employer: 60,
  industry: 30,
  talentCategory: 20,
  signInCode: 200,
  /** As typed, with spaces, hyphens and a country code; what is kept is shorter. */
  phoneTyped: 30,
  idNumberTyped: 30,
  numberTyped: 20,
  search: 40,
  message: 1000,
  resolution: 1000,
  note: 500,
  declineReason: 500,
  otherRoute: 500,
  basis: 200,
  doing: 60,
  supplementItem: 200,
  /** What staff write on one material; its name and reasons come before it in the item. */
  materialNote: 160,
  supplementWords: 500,
  reason: 200,
  /** People hired for one post. */
  hired: 9999,
  evaluationReason: 20,
  evaluationWords: 500,
  handover: 500,
  /** What remains to be done, and what was done about it. */
  followUp: 500,
  complaint: 1000,
  /** Of an award: its name in the policy, who pays, and the batch it was paid in. */
  benefit: 100,
  payer: 30,
  batch: 40,
  place: 60,
  /** 责任科室 or 责任人 of a policy. */
  owner: 40,
  calendarNote: 40,
  calendarReason: 100,
  quickReplyTitle: 12,
  /** The longest answer any field may ask for, and one option of a choice. */
  answer: 2000,
  /** One passage of a policy: the longest of the given documents has not half of it. */
  policyText: 3000,
  option: 100,
  /** Of a CV: a line, the name of a work, and what was done. */
  cvLine: 60,
  cvTitle: 100,
  cvText: 1000,
  /** Why an applicant isn't suitable, and what an employer says with an invitation. */
  refusal: 300,
  invitation: 500,
  /** One of several names of one thing, in searching. */
  synonym: 30,
  /** Of a fair: its name, 来了以后, a 展位, and a post an employer brings. */
  fairTitle: 60,
  fairWords: 500,
  stand: 12,
  fairPost: 40,
  /** A stage of a notice, by its name. */
  stage: 60,
} as const

/** Open requests one commissioner may have at once: 同时在办上限. */
export const CAPACITY = { least: 1, most: 100 } as const

/** Who can sign up for one fair. */
export const FAIR_CAPACITY = { least: 1, most: 20_000 } as const

/** How many of a kind may come at once. Counted before any of them is looked at. */
export const MOST = {
  files: 9,
  /** Of one notice. */
  posts: 2000,
  /** Of one 需求目录, and what one need asks for. */
  demandNeeds: 300,
  requirements: 10,
  /** Of one person. */
  savedSearches: 10,
  answers: 100,
  options: 50,
  materials: 40,
  /** Blank forms, guides and sample pictures of one matter. */
  matterFiles: 30,
  slots: 3,
  /** Interview times offered in one press. */
  timesAtOnce: 12,
  /** Of a matter: clauses it rests on, and times of the day offered to talk. */
  basis: 10,
  times: 12,
  /** Rows of what a host offers. */
  hours: 60,
  /** Bookings decided on in one change of an offer. */
  stranded: 50,
  consents: 5,
  supplementItems: 10,
  evaluationReasons: 10,
  /** Shown of one person: there is one a matter. */
  drafts: 20,
  /** By which one enterprise is known besides its name. */
  otherNames: 30,
  /** 企业联系人 of one enterprise. */
  enterpriseContacts: 10,
  /** That wait of one person, to speak for enterprises. */
  contactRequests: 3,
  /** 急招 of one enterprise that wait for a coordinator. */
  waitingNeeds: 20,
  /** Applicants answered 不合适 in one press, and those in one sheet. */
  refusedAtOnce: 50,
  exportedApplicants: 2_000,
  /** Matters asked for in one form (一件事). */
  parts: 6,
  /** 常用语 of one person, and those of all: they are shown as a whole. */
  quickReplies: 50,
  familyMembers: 10,
  /** What one commissioner handles, enterprises they are in touch with, and areas they serve. */
  rosterMatters: 50,
  rosterEnterprises: 60,
  rosterAreas: 30,
  /** Commissioners who keep one station, and stations of an office: they are shown as a whole. */
  stationKeepers: 10,
  stations: 50,
  /** Standards of one class that are looked at in one opinion. */
  standards: 20,
  /** Names of one thing in searching, and such things: the table is shown and saved as a whole. */
  synonyms: 6,
  synonymGroups: 100,
  /** Instalments of one award. */
  /** Of the ledger in one sheet. */
  exportedAwards: 5_000,
  instalments: 12,
  /** Of a self-check: they come to the phone at once. */
  policiesInPlay: 60,
  /** Policies that open or close in one month. */
  policyDays: 200,
  /** Other documents named on a policy's page: editions of the same, and related ones. */
  policyRelatives: 6,
  /** What a newer text made better or worse, said in sentences. */
  policyChanges: 12,
  /** Of self-checks, kept of one person. */
  keptAnswers: 150,
  /** Posts that a commissioner recommends with one message. */
  recommendedAtOnce: 5,
  /** Of one CV. */
  cvJobs: 20,
  cvWorks: 30,
  /** Employers of one fair, posts one brings, and codes handed in at once from a door without a connection. */
  fairEmployers: 300,
  fairPosts: 30,
  /** Codes that a phone at the door keeps, and 待核 it is told of at once. Who comes is always among them. */
  doorCodes: 30_000,
  doubts: 100,
  /** Who helps at the door of one fair. */
  fairHelpers: 20,
  /** Who is put back into the 候补 in one press. */
  fairBack: 200,
  /** Posts of one fair that are judged on the phone. */
  fairAsks: 500,
  scans: 200,
  /** Faults named in one reply. */
  faults: 50,
} as const

/** The days anything of ours may speak of; each use narrows it further. */
export const DAYS = { from: '1900-01-01', to: '2199-12-31' } as const

/** A version or a count as the database keeps it. */
export const LARGEST_INTEGER = 2_147_483_647

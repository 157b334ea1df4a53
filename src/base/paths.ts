// Every address of the site, in Swedish, in one place.

type ParamsOf<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsOf<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

type Route<Pattern extends string> = {
  /** For the router. */
  readonly pattern: Pattern
  /** For links. */
  readonly to: [ParamsOf<Pattern>] extends [never]
    ? () => string
    : (params: Readonly<Record<ParamsOf<Pattern>, string | number>>) => string
}

function route<const Pattern extends string>(pattern: Pattern): Route<Pattern> {
  const to = (params: Readonly<Record<string, string | number>> = {}) =>
    pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
      encodeURIComponent(String(params[name] ?? '')),
    )
  return { pattern, to: to as Route<Pattern>['to'] }
}

export const paths = {
  // The frame
  start: route('/'),
  language: route('/sprak'),
  signIn: route('/logga-in'),
  signInCode: route('/logga-in/kod'),
  signOut: route('/logga-ut'),
  become: route('/demo/bli'),
  outbox: route('/demo/utkorg'),
  profile: route('/konto'),
  calendar: route('/konto/kalender'),
  calendarFile: route('/konto/kalender.ics'),
  calendarAddress: route('/konto/kalender/adress'),
  calendarAddressGone: route('/konto/kalender/adress/ta-bort'),
  calendarFeed: route('/kalender/:token/min-kalender.ics'),
  endSession: route('/konto/session/:session/avsluta'),
  people: route('/personer'),
  person: route('/personer/:person'),
  endSessions: route('/personer/:person/logga-ut'),
  giveRole: route('/personer/:person/roller'),
  endRole: route('/personer/:person/roller/:role/avsluta'),
  todo: route('/att-gora'),
  healthy: route('/healthz'),
  ready: route('/readyz'),

  // Units
  register: route('/register'),
  registerNew: route('/register/ny'),
  organisations: route('/register/organisationer'),
  organisationNew: route('/register/organisationer/ny'),
  organisation: route('/register/organisationer/:organisation'),
  organisationChange: route('/register/organisationer/:organisation/andra'),
  organisationFrom: route('/register/organisationer/:organisation/fran-dag'),
  organisationTakeBack: route('/register/organisationer/:organisation/fran-dag/:day/ta-tillbaka'),
  organisationEnd: route('/register/organisationer/:organisation/avsluta'),
  organisationReopen: route('/register/organisationer/:organisation/oppna-igen'),
  contactRouting: route('/register/vagvisning'),
  contactRoutingNew: route('/register/vagvisning/ny'),
  contactRoute: route('/register/vagvisning/:route'),
  contactRouteGone: route('/register/vagvisning/:route/ta-bort'),
  registerExchange: route('/register/hamta-och-las-in'),
  registerBook: route('/register/registret.xlsx'),
  registerSheet: route('/register/blad/:sheet'),
  registerImport: route('/register/inlasningar/:import'),
  registerUnit: route('/register/:unit'),
  registerChange: route('/register/:unit/andra'),
  registerPredecessor: route('/register/:unit/foregangare'),
  registerPredecessorGone: route('/register/:unit/foregangare/:predecessor/ta-bort'),
  registerPast: route('/register/:unit/historik'),
  registerFrom: route('/register/:unit/fran-dag'),
  registerTakeBack: route('/register/:unit/fran-dag/:day/ta-tillbaka'),
  registerEnd: route('/register/:unit/avsluta'),
  registerReopen: route('/register/:unit/oppna-igen'),
  registerBecame: route('/register/:unit/blev'),
  unit: route('/enheter/:unit'),
  publicOrganisation: route('/organisationer/:organisation'),

  // Registrations
  registrations: route('/anmalningar'),
  registrationNew: route('/anmalningar/ny'),
  registrationNewUnit: route('/anmalningar/ny/enhet'),
  registrationTable: route('/anmalningar/alla'),
  registrationTableList: route('/anmalningar/alla.csv'),
  registration: route('/anmalningar/:registration'),
  registrationQuestion: route('/anmalningar/:registration/fragor/:question'),
  registrationAnswers: route('/anmalningar/:registration/fragor/:question/svar'),
  registrationCheck: route('/anmalningar/:registration/kontrollera'),
  registrationSend: route('/anmalningar/:registration/skicka'),
  registrationReceipt: route('/anmalningar/:registration/kvittens'),
  registrationWithdraw: route('/anmalningar/:registration/aterkalla'),
  registrationMembers: route('/anmalningar/:registration/medskribenter'),
  registrationMemberGone: route('/anmalningar/:registration/medskribenter/:person/ta-bort'),
  registrationContact: route('/anmalningar/:registration/medskribenter/:person/kontakt'),
  registrationCategory: route('/anmalningar/:registration/tavlingsklass'),
  registrationWaiver: route('/anmalningar/:registration/dispens/:rule'),
  registrationAwardCheck: route('/anmalningar/:registration/priskontroll'),
  registrationRefresh: route('/anmalningar/:registration/uppdatera'),

  // The boards' matters
  boardMatters: route('/namndarenden'),
  boardMattersList: route('/namndarenden.csv'),
  boardMatterNew: route('/namndarenden/nytt'),
  boardMissing: route('/namndarenden/saknade-utdrag'),
  boardMissingList: route('/namndarenden/saknade-utdrag.csv'),
  boardRemind: route('/namndarenden/saknade-utdrag/:registration/paminn'),
  boardReminders: route('/namndarenden/paminnelser'),
  boardReminderPlan: route('/namndarenden/paminnelser/dagar'),
  boardReminderStop: route('/namndarenden/paminnelser/stoppa'),
  boardReminderResume: route('/namndarenden/paminnelser/:stop/ateruppta'),
  boardMatter: route('/namndarenden/:matter'),
  boardPaper: route('/namndarenden/:matter/underlag'),
  boardTemplates: route('/namndarenden/mallar'),
  boardTemplateFields: route('/namndarenden/mallar/falt'),
  boardTemplateExample: route('/namndarenden/mallar/exempel.docx'),
  boardTemplateFile: route('/namndarenden/mallar/:template/fil'),
  boardTemplateGone: route('/namndarenden/mallar/:template/ta-bort'),
  boardPaperFilled: route('/namndarenden/:matter/mallar/:template/tjansteutlatande'),
  boardPaperDraft: route('/namndarenden/nytt/tjansteutlatande.docx'),
  boardPaperFile: route('/namndarenden/:matter/tjansteutlatande.docx'),
  boardPaperPdf: route('/namndarenden/:matter/tjansteutlatande.pdf'),
  boardPaperFinish: route('/namndarenden/:matter/tjansteutlatande/fardigstall'),
  boardPaperVersion: route('/namndarenden/:matter/tjansteutlatande/versioner/:version/word'),
  boardPaperVersionPdf: route('/namndarenden/:matter/tjansteutlatande/versioner/:version/pdf'),
  boardMeeting: route('/namndarenden/:matter/sammantrade'),
  boardUnits: route('/namndarenden/:matter/enheter'),
  boardDecision: route('/namndbeslut/:decision'),
  boardMove: route('/namndbeslut/:decision/flytta'),
  boardExtract: route('/namndbeslut/:decision/protokollsutdrag'),
  boardExtractFile: route('/namndbeslut/:decision/protokollsutdrag/fil'),
  boardReview: route('/namndbeslut/:decision/granska'),
  boardReturn: route('/namndbeslut/:decision/skicka-tillbaka'),
  boardTrack: route('/anmalningar/:registration/namnd'),

  // Editions
  takePart: route('/sa-deltar-ni'),
  editions: route('/omgangar'),
  edition: route('/omgangar/:year'),
  questions: route('/omgangar/:year/fragor'),
  steering: route('/omgangar/:year/skotsel'),
  openEdition: route('/omgangar/:year/oppna'),
  announceEdition: route('/omgangar/:year/utlys'),
  discardDraft: route('/omgangar/:year/kasta'),
  copyEdition: route('/omgangar/:year/kopiera'),
  importEdition: route('/omgangar/las-in'),
  editionFile: route('/omgangar/:year/omgang.yaml'),
  editionSection: route('/omgangar/:year/andra/:section'),
  editionItem: route('/omgangar/:year/andra/:section/:item'),
  editionDifference: route('/omgangar/:year/skillnad'),
  editionPreview: route('/omgangar/:year/forhandsvisning'),
  rehearsal: route('/omgangar/:year/vad-hade-hant'),
  rehearsalList: route('/omgangar/:year/vad-hade-hant.csv'),
  questionsPreview: route('/omgangar/:year/forhandsvisning/fragor'),
  beginCorrection: route('/omgangar/:year/rattelse/borja'),
  discardCorrection: route('/omgangar/:year/rattelse/kasta'),
  correction: route('/omgangar/:year/rattelse'),
  correctionVersion: route('/omgangar/:year/rattelser/:version'),
  extendDeadline: route('/omgangar/:year/forlang'),

  // About the award and the site
  earlierRecipients: route('/mottagare'),
  accessibility: route('/tillganglighet'),
  accessibilityReport: route('/tillganglighet/rapportera'),
  accessibilityReports: route('/tillganglighet/rapporter'),
  accessibilityReportDone: route('/tillganglighet/rapporter/:report/klar'),
  privacy: route('/personuppgifter'),
  about: route('/om'),

  // Entries
  entries: route('/bidrag'),
  entriesList: route('/bidrag.csv'),
  entryStart: route('/anmalningar/:registration/bidrag'),
  entry: route('/bidrag/:entry'),
  entryArea: route('/bidrag/:entry/omraden/:area'),
  entryAnswer: route('/bidrag/:entry/svar/:question'),
  entryVersions: route('/bidrag/:entry/svar/:question/versioner'),
  entryCheck: route('/bidrag/:entry/kontrollera'),
  entryHandIn: route('/bidrag/:entry/lamna-in'),
  entryTakeBack: route('/bidrag/:entry/ta-tillbaka'),
  entryWithdraw: route('/bidrag/:entry/dra-tillbaka'),
  entryResume: route('/bidrag/:entry/ateruppta'),
  entryReceipt: route('/bidrag/:entry/kvittenser/:receipt'),
  entryContent: route('/bidrag/:entry/kvittenser/:receipt/innehall'),
  entryReading: route('/bidrag/:entry/las'),

  // Feedback
  feedback: route('/bidrag/:entry/aterforing'),
  feedbackEdit: route('/bidrag/:entry/aterforing/redigera'),
  feedbackItems: route('/bidrag/:entry/aterforing/punkter'),
  feedbackItemGone: route('/bidrag/:entry/aterforing/punkter/:item/ta-bort'),
  feedbackSend: route('/bidrag/:entry/aterforing/lamna-till-granskning'),
  feedbackCheck: route('/bidrag/:entry/aterforing/godkann'),
  feedbackBack: route('/bidrag/:entry/aterforing/lamna-tillbaka'),
  feedbackRelease: route('/bidrag/:entry/aterforing/lamna-ut'),
  feedbackAcknowledge: route('/bidrag/:entry/aterforing/har-last'),
  feedbackPdf: route('/bidrag/:entry/aterforing.pdf'),

  // Examiners and conflicts of interest
  examiners: route('/examinatorer'),
  examinersList: route('/examinatorer.csv'),
  examinerNew: route('/examinatorer/ny'),
  examiner: route('/examinatorer/:examiner'),
  examinerTraining: route('/examinatorer/:examiner/utbildning'),
  examinerEnd: route('/examinatorer/:examiner/avsluta'),
  examinerBack: route('/examinatorer/:examiner/ater'),
  employers: route('/arbetsgivare/:person'),
  employmentEnd: route('/anstallningar/:employment/avsluta'),
  employmentGone: route('/anstallningar/:employment/ta-bort'),
  declarations: route('/javsforklaringar'),
  declaration: route('/javsforklaringar/:entry'),
  conflictCases: route('/jav'),
  conflictCase: route('/jav/:person/:entry'),

  // Assignment
  assignment: route('/tilldelning'),
  team: route('/tilldelning/:entry'),
  teamMembers: route('/tilldelning/:entry/ledamoter'),
  teamMemberGone: route('/tilldelning/:entry/ledamoter/:person/ta-bort'),
  teamLeader: route('/tilldelning/:entry/lagledare'),
  ownTeams: route('/uppdrag'),

  // Assessment, alone and together
  assessments: route('/bedomning'),
  assessment: route('/bedomning/:entry'),
  assessmentEntry: route('/bedomning/:entry/bidraget'),
  assessmentArea: route('/bedomning/:entry/omrade/:area'),
  assessmentFinding: route('/bedomning/:entry/iakttagelse/:finding'),
  assessmentFindingGone: route('/bedomning/:entry/iakttagelse/:finding/ta-bort'),
  assessmentHandIn: route('/bedomning/:entry/lamna-in'),
  consensus: route('/konsensus/:entry'),
  consensusOpen: route('/konsensus/:entry/oppna'),
  consensusArea: route('/konsensus/:entry/omrade/:area'),
  consensusNewFinding: route('/konsensus/:entry/omrade/:area/ny-iakttagelse'),
  consensusFinding: route('/konsensus/:entry/omrade/:area/iakttagelse/:finding'),
  consensusFindingGone: route('/konsensus/:entry/omrade/:area/iakttagelse/:finding/ta-bort'),
  consensusClose: route('/konsensus/:entry/avsluta'),

  // Site visits
  visits: route('/platsbesok'),
  visit: route('/platsbesok/:entry'),
  visitPlan: route('/platsbesok/:entry/plan'),
  visitForUnit: route('/platsbesok/:entry/for-enheten'),
  visitQuestions: route('/platsbesok/:entry/fragor'),
  visitQuestionGone: route('/platsbesok/:entry/fragor/:question/ta-bort'),
  visitNotes: route('/platsbesok/:entry/anteckningar'),
  visitNote: route('/platsbesok/:entry/anteckningar/:note'),
  visitNoteGone: route('/platsbesok/:entry/anteckningar/:note/ta-bort'),
  visitDone: route('/platsbesok/:entry/genomfort'),
  visitWaived: route('/platsbesok/:entry/avsta'),
  visitRevise: route('/platsbesok/:entry/omrade/:area'),
  visitFinal: route('/platsbesok/:entry/slutfor'),

  // Jury
  juryNow: route('/domarkommitten'),
  jury: route('/domarkommitten/:year'),
  juryCategory: route('/domarkommitten/:year/:category'),
  juryAsk: route('/domarkommitten/:year/:category/begar-javsprovning'),
  juryOpen: route('/domarkommitten/:year/:category/oppna'),
  juryPresence: route('/domarkommitten/:year/:category/narvaro'),
  juryChoose: route('/domarkommitten/:year/:category/val'),
  juryTakeBack: route('/domarkommitten/:year/:category/val/:entry/ta-bort'),
  jurySeal: route('/domarkommitten/:year/:category/forsegla'),
  juryUnseal: route('/domarkommitten/:year/:category/oppna-igen'),

  // Library
  library: route('/exempel'),
  example: route('/exempel/:item'),
  offeredExamples: route('/exempel-att-lasa'),
  sharing: route('/bidrag/:entry/dela'),
  sharingPublish: route('/bidrag/:entry/dela/publicera'),
  sharingWithdraw: route('/bidrag/:entry/dela/dra-tillbaka'),
  prizeUse: route('/bidrag/:entry/dela/prissumma'),
  diploma: route('/bidrag/:entry/diplom.pdf'),

  // Papers to be read and entered
  diary: route('/diarium'),
  diaryList: route('/diarium.csv'),
  diaryRecord: route('/diarium/:record'),
  papers: route('/granska'),
  paper: route('/granska/:paper'),
  paperAnswers: route('/granska/:paper/svar'),
  paperEnter: route('/granska/:paper/for-in'),
  paperRefuse: route('/granska/:paper/avvisa'),
  paperFile: route('/granska/:paper/fil'),
  paperText: route('/granska/:paper/text'),
  paperPageImage: route('/granska/:paper/sidor/:number'),
  paperReread: route('/granska/:paper/las-om'),
  paperReadingChoice: route('/granska/:paper/las-om/valj'),
  papersNext: route('/granska/nasta'),
  paperSkip: route('/granska/:paper/hoppa-over'),
  paperLeave: route('/granska/:paper/vanta'),
  paperUndo: route('/granska/:paper/angra'),

  // The mailbox
  mailbox: route('/brevlada'),
  mail: route('/brevlada/:mail'),
  mailFile: route('/brevlada/:mail/fil'),
  mailReply: route('/brevlada/:mail/svar'),
  mailReplyKeep: route('/brevlada/:mail/svar/spara'),
  mailReplyDrop: route('/brevlada/:mail/svar/slang'),

  // Overview
  overview: route('/oversikt'),
  overviewYear: route('/oversikt/:year'),
  overviewStage: route('/oversikt/:year/:stage'),
  closeEdition: route('/oversikt/:year/stang'),
  participation: route('/deltagande/:registration'),
} as const

const shapes = Object.values(paths).map(
  ({ pattern }) => new RegExp(`^${pattern.replace(/:[a-zA-Z]+(\\{[^}]*\\})?/g, '[^/\\\\s]+')}$`),
)

/** Whether a text is an address of the site, with or without what follows `?` or `#`. */
export function isAddress(text: string): boolean {
  const bare = text.replace(/[?#].*$/, '')
  return shapes.some((shape) => shape.test(bare))
}

// The addresses of an entry while it is written, handed in and read.
import { route } from '../lib/route.ts'

export const entryPaths = {
  entries: route('/bidrag'),
  entriesList: route('/bidrag.csv'),
  entryStart: route('/anmalningar/:registration/bidrag'),
  entry: route('/bidrag/:entry'),
  entryArea: route('/bidrag/:entry/omraden/:area'),
  entryTogether: route('/bidrag/:entry/tillsammans'),
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
} as const

// The addresses of examiners, where they work, and what binds them to an entry.
import { route } from '../lib/route.ts'

export const examinerPaths = {
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
} as const

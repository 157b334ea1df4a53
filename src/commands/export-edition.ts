// `forebild export-edition`: an edition as the file of its programme, on standard output.
import { editionYaml, fileOf } from '../award/editions/forms/edition-yaml.ts'
import { announcementsOf } from '../award/editions/public/correcting.ts'
import { editionOrDraft } from '../award/editions/public.ts'
import { connect } from '../base/db/connect.ts'
import { pending } from '../base/db/migrate.ts'
import { CannotStart } from '../base/lib/failures.ts'
import type { Command, Given } from './command.ts'
import { sharedDatabase } from './database.ts'
import { migrationsIn } from './home.ts'

export const exportEdition: Command = {
  usage: 'export-edition YEAR',
  summary: 'write an edition as the file of its programme',
  help: `Prints the edition of that year as YAML, in the form of programmes/*/editions/YEAR.yaml, with every
fact that the database has of it. Comments that an older file had are not known to it.

  npx forebild export-edition 2028 > programmes/kvalitetsutmarkelsen/editions/2028.yaml`,
  takesFiles: true,
  run: exportOne,
}

async function exportOne({ files, settings, home, lifetime, print }: Given): Promise<number> {
  const [text = '', ...others] = files
  if (!/^\d{4}$/.test(text) || others.length > 0)
    throw new CannotStart('Name one year, such as: forebild export-edition 2028')
  const { url } = await sharedDatabase(settings, lifetime, 'export')
  if ((await pending(url, migrationsIn(home))).length > 0)
    throw new CannotStart(
      'The database has not the shape of this version yet: run forebild migrate.',
    )
  const { db, close } = connect(url, { size: 1 })
  await lifetime.beforeEnd(close)
  const edition = await editionOrDraft(db, Number(text))
  if (edition === undefined) throw new CannotStart(`There is no edition ${text}.`)
  const announcements = await announcementsOf(db, edition.id)
  print(editionYaml(fileOf(edition, announcements)).trimEnd())
  return 0
}

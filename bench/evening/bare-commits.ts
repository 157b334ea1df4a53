// How many small commits a second the same PostgreSQL makes on the same disk, with nothing else to do.
import pg from 'pg'

/** Each connection changes its own row and commits, again and again. `url`: of any database of the server. */
export async function bareCommits(
  url: string,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<number> {
  const clients = Array.from(
    { length: connections },
    () => new pg.Client({ connectionString: url }),
  )
  const [first] = clients as [pg.Client]
  await Promise.all(clients.map((client) => client.connect()))
  await first.query(
    'create table bare_commit (id int primary key, count int not null, filler text)',
  )
  await first.query(
    `insert into bare_commit select id, 0, repeat('x', 200) from generate_series(1, $1::int) as id`,
    [connections],
  )
  let commits = 0
  const until = performance.now() + seconds * 1000
  async function commit(client: pg.Client, id: number): Promise<void> {
    while (performance.now() < until) {
      const change = 'update bare_commit set count = count + 1 where id = $1'
      await client.query({ name: 'change', text: change, values: [id] })
      commits += 1
    }
  }
  await Promise.all(clients.map((client, index) => commit(client, index + 1)))
  await first.query('drop table bare_commit')
  await Promise.all(clients.map((client) => client.end()))
  return commits / seconds
}

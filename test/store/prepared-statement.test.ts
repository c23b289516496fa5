import { expect, test } from '@jest/globals';
import { Pool } from 'pg';
import { preparedAs, prepareMarked } from '../../src/store/prepared-statement.ts';
import { onPostgres } from '../support/databases.ts';

const doubled = preparedAs('doubled', 'select $1::int * 2 as value');
const preparedNames = 'select name from pg_prepared_statements';

onPostgres((databases) => {
  test('a marked statement is prepared once per connection; it works where it got lost', async () => {
    const pool = new Pool({ connectionString: await databases.url() });
    const client = await pool.connect();
    prepareMarked(client);
    for (const value of [1, 2]) expect((await client.query(doubled, [value])).rows).toEqual([{ value: value * 2 }]);
    expect((await client.query(preparedNames)).rows).toEqual([{ name: 'doubled' }]);
    await client.query('deallocate all');
    expect((await client.query(doubled, [3])).rows).toEqual([{ value: 6 }]);
    await expect(client.query(preparedAs('broken', 'select no_such_column'))).rejects.toThrow('no_such_column');
    client.release();
    await pool.end();
  });
});

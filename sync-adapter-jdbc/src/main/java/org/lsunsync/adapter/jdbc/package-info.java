/**
 * LSUN in PostgreSQL or H2. Start at {@link org.lsunsync.adapter.jdbc.StockageJdbc}; the schema is told by its migrations. One class a
 * group of tables, SQL beside the code that runs it.
 */
package org.lsunsync.adapter.jdbc;

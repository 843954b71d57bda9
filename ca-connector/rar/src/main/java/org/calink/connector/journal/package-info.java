/** What the adapter remembers, in one table of the application's database, outside the transactions it records. */
package org.calink.connector.journal;

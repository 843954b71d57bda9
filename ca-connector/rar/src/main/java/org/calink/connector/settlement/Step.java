package org.calink.connector.settlement;

import org.calink.connector.journal.Row;
import org.calink.connector.link.LinkException;

/** What settlement does with one kind of row. What it throws is written to the row and tried again. */
interface Step {

    void settle(Row row) throws LinkException;
}

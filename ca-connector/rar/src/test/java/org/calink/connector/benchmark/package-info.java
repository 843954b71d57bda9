/** What reserving and committing costs, beside the bare signatures: {@code ./test bench}, figures and not tests. */
package org.calink.connector.benchmark;

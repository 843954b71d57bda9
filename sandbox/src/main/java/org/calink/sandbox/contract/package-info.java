/** What was agreed with the providers at the first start, both halves of it. */
package org.calink.sandbox.contract;

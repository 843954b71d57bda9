/** Faults that tests and people plan for a provider. */
package org.calink.sandbox.faults;

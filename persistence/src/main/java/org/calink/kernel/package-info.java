/**
 * What every capability stands on: money, the identifiers of the field with their checks, refusals, life cycles, sealed
 * columns. Knows no other capability.
 */
package org.calink.kernel;

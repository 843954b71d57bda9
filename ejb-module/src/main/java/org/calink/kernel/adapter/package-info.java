/** What adapters of every capability share: one HTTP exchange. */
package org.calink.kernel.adapter;

/** The sandbox's memory: one folder, one H2 file. */
package org.calink.sandbox.books;

/** Judges, stores and opens files. */
package org.calink.document.service;

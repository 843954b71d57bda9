/** Files that people upload and that we make for them: what they are, whose they are, whether they can be accepted. */
package org.calink.document;

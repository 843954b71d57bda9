/** The keys (介质, UKey) that certificates live on: bought blank, written at 制证, handed over, used, lost. */
package org.calink.token;

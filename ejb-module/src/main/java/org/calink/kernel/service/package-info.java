/** How the application comes up: tables first, then what a crash left undone, then ready for people. */
package org.calink.kernel.service;

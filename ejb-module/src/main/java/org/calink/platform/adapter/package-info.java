/** Our own contract with the platforms: signed pushes over HTTP. */
package org.calink.platform.adapter;

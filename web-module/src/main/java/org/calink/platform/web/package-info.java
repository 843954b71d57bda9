/** What the making desk sees of associations. */
package org.calink.platform.web;

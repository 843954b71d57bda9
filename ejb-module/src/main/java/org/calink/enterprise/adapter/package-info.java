/** The forms that an enterprise prints. */
package org.calink.enterprise.adapter;

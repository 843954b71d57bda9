/** How the carriers are spoken to. */
package org.calink.notice.adapter;
